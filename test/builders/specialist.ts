import { HALF_DAYS, type Specialist } from '../../shared/people/specialist.ts'
import { PIER } from './setting.ts'

const SAM: Specialist = {
  id: '900-sp01',
  name: 'Sam Sailor',
  disciplines: ['educational-psychology'],
  base: PIER,
  patterns: [{ startsOn: '2025-09-01', halfDays: [...HALF_DAYS] }],
  leave: [],
  conflictSettingIds: [],
  weeklyVisitLimit: 8,
  statusActive: true,
  version: 1,
}

/** Builds a specialist: an educational psychologist at the pier who works all week and is never away. */
export class SpecialistBuilder {
  private readonly specialist: Specialist

  constructor(specialist: Specialist) {
    this.specialist = specialist
  }

  with(over: Partial<Specialist>): SpecialistBuilder {
    return new SpecialistBuilder({ ...this.specialist, ...over })
  }

  id(id: string, name = `Specialist ${id}`): SpecialistBuilder {
    return this.with({ id, name })
  }

  in(...disciplines: string[]): SpecialistBuilder {
    return this.with({ disciplines })
  }

  away(from: string, to: string): SpecialistBuilder {
    return this.with({ leave: [{ from, to, why: 'training' }] })
  }

  inactive(): SpecialistBuilder {
    return this.with({ statusActive: false })
  }

  mustNotVisit(...conflictSettingIds: string[]): SpecialistBuilder {
    return this.with({ conflictSettingIds })
  }

  build(): Specialist {
    return this.specialist
  }
}

export function aSpecialist(): SpecialistBuilder {
  return new SpecialistBuilder(SAM)
}
