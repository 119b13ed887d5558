import type { Chance } from '../../infra/local/demo/chance.ts'
import type { ServiceKey } from '../../shared/catalogue/services.ts'
import type { RouteKey } from '../../shared/contracts/routes.ts'
import type { User } from '../../shared/people/user.ts'
import type { Request } from '../../shared/requests/request.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { completeContent } from '../builders/content.ts'
import { PEOPLE } from '../builders/world.ts'
import type { Call } from '../fakes/api.ts'

/** A call that somebody means to make. */
export interface Act {
  readonly who: User
  readonly route: RouteKey
  readonly call: Omit<Call, 'key'>
}

/** A request as it stands, to choose an act for; what is chosen may be refused, and often is. */
export interface Stand {
  readonly request: Request
  readonly visits: readonly Visit[]
}

const SERVICES: readonly ServiceKey[] = ['ep-consultation', 'ep-statutory-advice']
const VISIT = 'POST /requests/:requestId/visits/:visitId'
const DAYS = ['2026-11-24', '2026-11-25', '2026-12-01', '2026-12-02', '2026-12-08', '2026-12-25'] as const

/** Somebody of the pier, of the harbour or an officer starts a request. */
export function starting(chance: Chance): Act {
  const [serviceId, who, settingId] = chance.pick([
    [SERVICES[0], PEOPLE.senco, '900001'],
    [SERVICES[0], PEOPLE.harbourSenco, '900002'],
    [SERVICES[1], PEOPLE.officer, '900001'],
  ] as const)
  return { who, route: 'POST /requests', call: { body: { settingId, serviceId } } }
}

/** What may be tried with a request, each with how often. */
const TRIES = {
  'fill-in': 6,
  submit: 8,
  decide: 8,
  allocate: 8,
  book: 14,
  confirm: 5,
  'ask-to-move': 3,
  move: 5,
  cancel: 5,
  record: 6,
  close: 2,
  withdraw: 1,
} as const satisfies Record<string, number>

/** A call about a request that is there: mostly what comes next, now and then what cannot be. */
export function acting(chance: Chance, { request, visits }: Stand): Act {
  const params = { requestId: request.id }
  const side = request.raisedFor === 'authority' ? PEOPLE.officer : senderOf(request)
  const specialist = request.allocation?.specialistId === '900-sp02' ? PEOPLE.pat : PEOPLE.sam
  const version = chance.yes(0.95) ? request.version : Math.max(1, request.version - 1)
  const tried = chance.weighted(TRIES)
  const make: Record<keyof typeof TRIES, () => Act> = {
    'fill-in': () => ({
      who: side,
      route: 'PUT /requests/:requestId/draft',
      call: { params, body: { version, content: completeContent(request.serviceId) } },
    }),
    submit: () => ({
      who: side,
      route: 'POST /requests/:requestId/submission',
      call: { params, body: { version } },
    }),
    decide: () => ({
      who: PEOPLE.lead,
      route: 'POST /requests/:requestId/decision',
      call: { params, body: decision(chance, version) },
    }),
    allocate: () => ({
      who: PEOPLE.lead,
      route: 'POST /requests/:requestId/allocation',
      call: {
        params,
        body: { version, specialistId: chance.pick(['900-sp01', '900-sp02']), reason: 'Knows the setting' },
      },
    }),
    book: () => ({
      who: specialist,
      route: 'POST /requests/:requestId/visits',
      call: {
        params,
        body: { on: chance.pick(DAYS), startMinutes: chance.between(17, 30) * 30, agreed: chance.yes(0.4) },
      },
    }),
    ...ofVisit(chance, { request, visits }, specialist),
    close: () => ({
      who: specialist,
      route: 'POST /requests/:requestId/closure',
      call: {
        params,
        body: {
          version,
          summary: 'It is done',
          outcomes: [{ outcome: 'achieve', progress: 'partly', note: '' }],
        },
      },
    }),
    withdraw: () => ({
      who: side,
      route: 'POST /requests/:requestId/withdrawal',
      call: { params, body: { version, reason: 'sent-in-error', note: '' } },
    }),
  }
  return make[tried]()
}

/** What may be tried with one of its visits. */
function ofVisit(chance: Chance, { request, visits }: Stand, specialist: User) {
  const visit = visits.length === 0 ? null : chance.pick(visits)
  const params = { requestId: request.id, visitId: visit?.id ?? request.id }
  const version = visit?.version ?? 1
  const to = (who: User, route: RouteKey, body: object) => (): Act => ({
    who,
    route,
    call: { params, body: { version, ...body } },
  })
  return {
    confirm: to(senderOf(request), `${VISIT}/confirmation`, {}),
    'ask-to-move': to(senderOf(request), `${VISIT}/move-request`, { why: 'A trip' }),
    move: to(specialist, `${VISIT}/time`, {
      on: chance.pick(DAYS),
      startMinutes: chance.between(17, 30) * 30,
      reason: 'setting-asked',
    }),
    cancel: to(specialist, `${VISIT}/cancellation`, { reason: 'specialist-unwell', note: '' }),
    record: to(
      specialist,
      `${VISIT}/record`,
      chance.yes(0.7)
        ? { held: true, minutes: 60, summary: 'Watched and talked', nextSteps: '', outcomes: [] }
        : { held: false, reason: 'child-absent', nextSteps: '' },
    ),
  }
}

function senderOf({ settingId }: Pick<Request, 'settingId'>): User {
  return settingId === '900002' ? PEOPLE.harbourSenco : PEOPLE.senco
}

function decision(chance: Chance, version: number): object {
  return chance.yes(0.85)
    ? { kind: 'accept', reason: 'meets-criteria', note: 'Yes', version }
    : { kind: 'ask', text: 'Please say more', version }
}
