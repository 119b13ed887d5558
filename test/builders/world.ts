import type { Given } from '../fakes/in-memory-state.ts'
import { idOf } from './clock.ts'
import { dayOf } from './diary.ts'
import { anEhcCase } from './ehc-case.ts'
import { aLedger } from './ledger.ts'
import { FOREIGN_MEETING_RECORDS, MEETING_RECORDS } from './meeting-world.ts'
import { FOREIGN_POT_RECORDS, POT_RECORDS } from './pot.ts'
import { FOREIGN_QUESTION_RECORDS, QUESTION_RECORDS } from './question-world.ts'
import { aRequest } from './request.ts'
import { aLine, aRun } from './run.ts'
import { aSetting } from './setting.ts'
import { aSpecialist } from './specialist.ts'
import { FOREIGN_TRAINING_RECORDS, TRAINING_RECORDS } from './training-world.ts'
import { aUser } from './user.ts'
import { aVisit } from './visit.ts'

/** Two settings, two specialists and somebody for each role: what most API tests begin with. */
export const PIER = aSetting().build()
export const HARBOUR = aSetting().id('900002', 'Harbour High').build()
export const SAM = aSpecialist().build()
export const PAT = aSpecialist().id('900-sp02', 'Pat Porter').build()

export const PEOPLE = {
  senco: aUser().senco(PIER.id).build(),
  harbourSenco: aUser().senco(HARBOUR.id).named('harbour', 'Hari Harbour').build(),
  sam: aUser().specialist(SAM.id).build(),
  pat: aUser().specialist(PAT.id).named('pat', 'Pat Porter').build(),
  lead: aUser().lead().build(),
  officer: aUser().officer().build(),
  commissioner: aUser().commissioner().build(),
  admin: aUser().admin().build(),
  /** SENCO of the harbour and the specialist Sam in one person. */
  dual: aUser()
    .named('dual', 'Dana Dual')
    .role('senco', 'specialist')
    .with({ settingIds: [HARBOUR.id], specialistId: SAM.id })
    .build(),
} as const

/** Requests that stand in different relations to those people. */
export const REQUESTS = {
  /** Of the pier, allocated to Sam, with a visit tomorrow. */
  pier: aRequest().id(idOf(11)).of(PIER).allocatedTo(SAM).booked('2026-11-24').build(),
  /** Of the harbour, allocated to Pat, with a visit tomorrow. */
  harbour: aRequest().id(idOf(12)).of(HARBOUR).allocatedTo(PAT).booked('2026-11-24').build(),
  /** A draft the pier has begun. */
  settingDraft: aRequest().id(idOf(13)).of(PIER).complete().build(),
  /** A draft the pier has taken back unsent. */
  settingWithdrawn: aRequest().id(idOf(16)).of(PIER).complete().withdrawn().build(),
  /** A draft an EHC officer has begun about a child at the pier. */
  authorityDraft: aRequest().id(idOf(14)).of(PIER).for('ep-statutory-advice').complete().build(),
} as const

/** A request the authority made about a child at the pier, accepted: the law requires it. */
export const STATUTORY = aRequest()
  .id(idOf(15))
  .of(PIER)
  .for('ep-statutory-advice')
  .complete()
  .accepted()
  .build()

/** What officers share with the pier of two statutory requests, allocated to Sam, with a visit tomorrow: nothing, and dates. */
const shared = (id: number, sharing: 'nothing' | 'dates') =>
  aRequest()
    .id(idOf(id))
    .of(PIER)
    .for('ep-statutory-advice')
    .complete()
    .allocatedTo(SAM)
    .booked('2026-11-24')
    .with({ sharing })
    .build()
export const SHARED = { nothing: shared(17, 'nothing'), dates: shared(18, 'dates') } as const
export const SHARED_VISITS = {
  nothing: aVisit().for(SHARED.nothing).id(idOf(1017)).inSeries(idOf(83)).on('2026-11-24', 780).build(),
  dates: aVisit().for(SHARED.dates).id(idOf(1018)).inSeries(idOf(84)).on('2026-11-24', 780).build(),
} as const

/** Those two, to be added to the world. */
export const IN_PART: Given = {
  authority: '900',
  requests: Object.values(SHARED),
  visits: Object.values(SHARED_VISITS),
}

/** A needs assessment at each setting, received four and three weeks ago; the pier's is shared whole. */
export const CASES = {
  pier: anEhcCase().id(idOf(51)).of(PIER).sharing('everything').received('2026-10-26').build(),
  harbour: anEhcCase()
    .id(idOf(52))
    .of(HARBOUR)
    .child({ givenName: 'Noa', familyName: 'Rook' })
    .received('2026-11-02')
    .build(),
} as const

export const VISITS = {
  pier: aVisit().for(REQUESTS.pier).id(idOf(1011)).inSeries(idOf(81)).build(),
  harbour: aVisit().for(REQUESTS.harbour).id(idOf(1012)).inSeries(idOf(82)).build(),
} as const

/** Plans: one that is ready and says what stands already of the pier's request, and one that waits. */
export const RUNS = {
  ready: aRun()
    .id(idOf(61))
    .ready(aLine(REQUESTS.pier, SAM, [{ on: '2026-11-24', half: 'am' }]))
    .build(),
  waiting: aRun().id(idOf(62)).build(),
  trial: aRun()
    .id(idOf(66))
    .trying({
      runId: idOf(61),
      part: 1,
      about: { kind: 'let-in', requestId: REQUESTS.pier.id },
      words: 'More',
    })
    .ready(aLine(REQUESTS.pier, SAM, [{ on: '2026-11-24', half: 'am' }]))
    .build(),
} as const

/** Authority 900 with all of the above. */
export const NINE_HUNDRED: Given = {
  authority: '900',
  users: Object.values(PEOPLE),
  settings: [PIER, HARBOUR],
  specialists: [SAM, PAT],
  loads: [SAM, PAT].map(({ id }) => ({ specialistId: id, minutes: 105, openRequests: 1 })),
  requests: [...Object.values(REQUESTS), STATUTORY],
  cases: Object.values(CASES),
  visits: Object.values(VISITS),
  diaryDays: [dayOf(VISITS.pier, PIER), dayOf(VISITS.harbour, HARBOUR)],
  ledgers: [PIER, HARBOUR].map(({ id }) => aLedger({ settingId: id, reservedHalfHours: 4 })),
  runs: Object.values(RUNS),
  records: [...TRAINING_RECORDS, ...QUESTION_RECORDS, ...MEETING_RECORDS, ...POT_RECORDS],
}

/** What authority 901 has: its own of everything, under ids of its own. */
export const FOREIGN = {
  lead: aUser().lead().of('901').build(),
  senco: aUser().senco('901001').of('901').build(),
  officer: aUser().officer().of('901').build(),
  setting: aSetting().id('901001', 'Elsewhere').build(),
  specialist: aSpecialist().id('901-sp01').build(),
  request: aRequest()
    .id(idOf(21))
    .with({ authority: '901', settingId: '901001' })
    .allocatedTo({ id: '901-sp01', name: 'X' })
    .build(),
  ehcCase: anEhcCase()
    .id(idOf(53))
    .with({ authority: '901', settingId: '901001', settingName: 'Elsewhere' })
    .received('2026-11-02')
    .build(),
  visit: aVisit()
    .id(idOf(1021))
    .inSeries(idOf(85))
    .with({ requestId: idOf(21), settingId: '901001', specialistId: '901-sp01' })
    .build(),
} as const

/** A plan of authority 901. */
export const FOREIGN_RUN = aRun()
  .id(idOf(63))
  .with({ authority: '901' })
  .ready(aLine(FOREIGN.request, FOREIGN.specialist, [{ on: '2026-11-24', half: 'am' }]))
  .build()

/** Authority 901. */
export const NINE_HUNDRED_AND_ONE: Given = {
  authority: '901',
  users: [FOREIGN.lead, FOREIGN.senco, FOREIGN.officer],
  settings: [FOREIGN.setting],
  specialists: [FOREIGN.specialist],
  requests: [FOREIGN.request],
  cases: [FOREIGN.ehcCase],
  visits: [FOREIGN.visit],
  diaryDays: [dayOf(FOREIGN.visit, FOREIGN.setting)],
  ledgers: [aLedger({ settingId: '901001' })],
  runs: [FOREIGN_RUN],
  records: [
    ...FOREIGN_TRAINING_RECORDS,
    ...FOREIGN_QUESTION_RECORDS,
    ...FOREIGN_MEETING_RECORDS,
    ...FOREIGN_POT_RECORDS,
  ],
}

/** Both authorities. */
export const WORLD: readonly Given[] = [NINE_HUNDRED, NINE_HUNDRED_AND_ONE]
