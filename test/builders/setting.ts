import type { Setting } from '../../shared/people/setting.ts'

/** Three invented places in the North Sea; by the standing policy the near one is 12 minutes from the pier. */
export const PIER = { lat: 54, lng: 2 }
export const NEAR = { lat: 54.03, lng: 2 }
export const FAR = { lat: 54.3, lng: 2.3 }

const PIER_PRIMARY: Setting = {
  id: '900001',
  name: 'Pier Primary',
  phase: 'primary',
  postcode: 'ZZ1 1ZZ',
  location: PIER,
  addressTown: 'Seaward',
  childCount: 210,
  senSupportCount: 31,
  ehcPlanCount: 7,
  opensAtMinutes: 525,
  closesAtMinutes: 915,
  calendar: {
    terms: [
      { name: 'Autumn 1', startsOn: '2026-09-02', endsOn: '2026-10-30' },
      { name: 'Autumn 2', startsOn: '2026-11-02', endsOn: '2026-12-18' },
      { name: 'Spring', startsOn: '2027-01-04', endsOn: '2027-03-31' },
      { name: 'Summer', startsOn: '2027-04-12', endsOn: '2027-07-21' },
      { name: 'Autumn', startsOn: '2027-09-01', endsOn: '2027-12-17' },
    ],
    closedDays: [{ on: '2027-01-04', why: 'Staff training' }],
  },
  linkSpecialistIds: {},
  deprivationDecile: 4,
  status: 'open',
  version: 1,
}

/** Builds a setting: an open primary at the pier, 8:45am to 3:15pm, unless told otherwise. */
export class SettingBuilder {
  private readonly setting: Setting

  constructor(setting: Setting) {
    this.setting = setting
  }

  with(over: Partial<Setting>): SettingBuilder {
    return new SettingBuilder({ ...this.setting, ...over })
  }

  id(id: string, name = `Setting ${id}`): SettingBuilder {
    return this.with({ id, name })
  }

  closedForGood(): SettingBuilder {
    return this.with({ status: 'closed' })
  }

  linkedTo(discipline: string, specialistId: string): SettingBuilder {
    return this.with({ linkSpecialistIds: { ...this.setting.linkSpecialistIds, [discipline]: specialistId } })
  }

  build(): Setting {
    return this.setting
  }
}

export function aSetting(): SettingBuilder {
  return new SettingBuilder(PIER_PRIMARY)
}
