import { TERM_KEYS } from '../../shared/allocation/objective.ts'
import type { DatedHalf } from '../../shared/allocation/problem.ts'
import type { PartResult, Run, RunFound, Trial } from '../../shared/allocation/run.ts'
import { CHAIN_START } from '../../shared/audit/entry.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import type { PartProgress } from '../../shared/contracts/allocation.ts'
import type { RunAsk } from '../../shared/contracts/allocation-ask.ts'
import type { Counts } from '../../shared/contracts/allocation-lines.ts'
import type { OptionsAsk } from '../../shared/contracts/allocation-options.ts'
import { referenceOf } from '../../shared/ids.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import type { Request } from '../../shared/requests/request.ts'
import { idOf, NOW } from './clock.ts'

/** What is asked for unless told otherwise. */
export const ASK: RunAsk = {
  name: 'Autumn',
  weeks: 4,
  disciplines: [],
  effort: 'quick',
  booked: 'keep',
  pins: [],
  exclusions: [],
  whatIf: null,
}

const { booked: _, ...asked } = ASK

/** What plans to choose from are asked for unless told otherwise. */
export const OPTIONS_ASK: OptionsAsk = asked

type Line = PartResult['placed'][number]

const NO_COUNTS = Object.fromEntries(TERM_KEYS.map(key => [key, 0])) as Counts

const PROGRESS: PartProgress = {
  part: 1,
  disciplines: ['educational-psychology'],
  requests: 1,
  status: 'waiting',
  stage: 'Waiting to start',
  share: 0,
  seconds: 0,
  levels: [],
}

/** What a plan says of a request. */
export function aLine(
  request: Request,
  { id, name }: Pick<Specialist, 'id' | 'name'>,
  halves: readonly DatedHalf[],
): Line {
  const service = serviceOf(request.serviceId)
  return {
    requestId: request.id,
    reference: referenceOf(request.id),
    who: 'M.Q., Year 4',
    settingId: request.settingId,
    settingName: request.settingName,
    service: service.title,
    discipline: service.discipline,
    statutory: service.statutory,
    dueOn: request.dueOn,
    points: request.priority.points,
    sessions: halves.length,
    specialistId: id,
    specialistName: name,
    halves: [...halves],
    isLate: false,
    daysLate: 0,
    wasBooked: [],
    isMoved: false,
    reasons: { why: [], runnerUpId: null, when: [] },
  }
}

/** Builds a run of one part: waiting, unless told otherwise. */
export class RunBuilder {
  private readonly found: RunFound

  constructor(found: RunFound) {
    this.found = found
  }

  with(over: Partial<Run>): RunBuilder {
    return new RunBuilder({ ...this.found, run: { ...this.found.run, ...over } })
  }

  id(id: string): RunBuilder {
    return this.with({ id })
  }

  asking(over: Partial<RunAsk>): RunBuilder {
    return this.with({ ask: { ...this.found.run.ask, ...over } })
  }

  trying(trial: Trial): RunBuilder {
    return this.with({ trial })
  }

  /** Split into its one part, which waits. */
  planning(): RunBuilder {
    return new RunBuilder({ ...this.found, parts: [PROGRESS] }).with({
      status: 'planning',
      partCount: 1,
      dataVersion: 'd'.repeat(64),
    })
  }

  /** Over, with these lines. */
  ready(...placed: Line[]): RunBuilder {
    const comparison = {
      plan: NO_COUNTS,
      firstCome: NO_COUNTS,
      urgentFirst: NO_COUNTS,
      travelSavedMinutes: 0,
      words: [],
    }
    const unmetAt = { plan: {}, firstCome: {}, urgentFirst: {} }
    const result: PartResult = { placed, unmet: [], loads: [], rescues: [], comparison, worth: [], unmetAt }
    const parts = [{ ...PROGRESS, status: 'ready', stage: 'Done', share: 1 } as const]
    return new RunBuilder({ ...this.found, parts, results: [result] }).with({
      status: 'ready',
      partCount: 1,
      dataVersion: 'd'.repeat(64),
      summary: { planned: placed.length, unmet: 0, lateCases: 0 },
    })
  }

  build(): RunFound {
    return this.found
  }
}

export function aRun(): RunBuilder {
  const run: Run = {
    id: idOf(61),
    authority: '900',
    version: 1,
    chainHead: CHAIN_START,
    ask: ASK,
    status: 'waiting',
    startedAt: NOW,
    startedBy: { userId: 'u-lead', name: 'Lena Lead' },
    changedAt: NOW,
    firstMonday: '2026-11-23',
    partCount: null,
    dataVersion: null,
    findings: [],
    summary: null,
  }
  return new RunBuilder({ run, parts: [], results: [], acceptances: [] })
}
