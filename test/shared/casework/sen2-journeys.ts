import fc from 'fast-check'
import { addDays, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { CaseChild } from '../../../shared/casework/ehc-case.ts'
import type { CaseWithEvents } from '../../../shared/casework/sen2-return.ts'
import type { CaseEvent, EventDetails, EventKind } from '../../../shared/ehc/case.ts'
import { checkEvent } from '../../../shared/ehc/check-event.ts'
import type { NamedPlace, NamedPlan } from '../../../shared/ehc/details/named-plan.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../../../shared/ehc/settings.ts'
import { happened } from '../ehc/a-case.ts'
import { aCase } from './sen2-case.ts'

const days = (min: number, max: number) => fc.integer({ min, max })

const setting: fc.Arbitrary<NamedPlace['setting']> = fc.oneof(
  { weight: 4, arbitrary: days(900001, 900020).map(n => ({ by: 'urn' as const, urn: String(n) })) },
  days(10000001, 10000009).map(n => ({ by: 'ukprn' as const, ukprn: String(n) })),
  fc.constantFrom('OLA', 'OPA', 'EHE').map(code => ({ by: 'code' as const, code: code as 'OLA', other: '' })),
  fc.constant({ by: 'code' as const, code: 'OTH' as const, other: 'Hospital, long stay' }),
)

const place = (rank: '1' | '2') =>
  fc.record({ setting, rank: fc.constant(rank), senUnit: fc.boolean(), resourcedProvision: fc.boolean() })

/** What a plan names; `startsIn` days from the day it was issued its placement starts, before or after. */
const says = fc.record({
  places: fc.oneof(
    { weight: 3, arbitrary: place('1').map(one => [one]) },
    fc.tuple(place('1'), place('2')).map(([a, b]) => [a, b]),
  ),
  startsIn: fc.option(days(-900, 0)),
  planRes: fc.constantFrom(null, 'A' as const, 'B' as const),
  planWbp: fc.constantFrom(null, null, 'S' as const),
  personalBudget: fc.boolean(),
  directPayment: fc.constantFrom(null, 'E' as const, 'I' as const),
})

const child: fc.Arbitrary<CaseChild> = fc.record({
  givenName: fc.constantFrom('Ada', 'Zoë', "D'Arcy", '=Sum', 'Bo, Jr'),
  familyName: fc.constantFrom('Example', 'O’Neil', '-Dash', 'Løve "x"'),
  dateOfBirth: days(0, 3000).map(n => addDays('2005-09-01', n)),
  sex: fc.constantFrom('M' as const, 'F' as const),
  ethnicity: fc.constantFrom('WBRI', 'NOBT', 'REFU'),
  ncYear: fc.constant(null),
  upn: fc.constant(null),
  uln: days(0, 999_999).map(n => String(1_000_000_000 + n)),
  upnUnknown: fc.constant(null),
  postcode: fc.constantFrom('ZZ1 1AA', null),
  primaryType: fc.constantFrom('SLCN' as const, 'ASD' as const, 'DS' as const, 'SEMH' as const),
  secondaryType: fc.constantFrom(null, 'MLD' as const, 'PD' as const),
})

const chances = fc.record({
  startOn: days(0, 1300).map(n => addDays('2023-06-01', n)),
  begins: fc.constantFrom('request' as const, 'request' as const, 'attention' as const, 'transfer' as const),
  source: fc.constantFrom('1' as const, '2' as const, '4' as const),
  rya: fc.boolean(),
  gaps: fc.array(days(5, 60), { minLength: 14, maxLength: 14 }),
  path: fc.constantFrom(
    'plan',
    'plan',
    'plan',
    'plan',
    'refused',
    'overturned',
    'changed-mind',
    'not-issued',
    'mediated',
    'withdrawn-early',
    'withdrawn-late',
    'moved-early',
    'moved-late',
    'open',
  ),
  exception: fc.boolean(),
  first: says,
  next: says,
  life: fc.constantFrom('none', 'review', 'amended', 'transfer', 'coming', 'ceased', 'moved', 'appealed'),
  corrected: fc.boolean(),
})
type Chances = typeof chances extends fc.Arbitrary<infer T> ? T : never

/** Plays a journey, event by event, each checked as the API checks it; one that would be refused does not happen. */
class Player {
  readonly events: CaseEvent[] = []
  on: LocalDate
  private readonly gaps: number[]
  private readonly until: LocalDate

  constructor(start: LocalDate, gaps: readonly number[], until: LocalDate) {
    this.on = start
    this.gaps = [...gaps]
    this.until = until
  }

  later(): LocalDate {
    this.on = addDays(this.on, this.gaps.shift() ?? 30)
    return this.on
  }

  record<K extends EventKind>(
    kind: K,
    details: Partial<EventDetails<K>> = {},
    supersedes: string | null = null,
  ): void {
    if (this.on > this.until) return
    const event = happened(kind, this.on, details, { why: 'Said so', supersedes })
    if (checkEvent(this.events, event, DEFAULT_CLOCK_SETTINGS).refusal === null) this.events.push(event)
  }
}

function planOf(
  { startsIn, ...rest }: typeof says extends fc.Arbitrary<infer T> ? T : never,
  on: LocalDate,
): NamedPlan {
  const places = rest.places.map(one =>
    one.setting.by === 'urn' ? one : { ...one, senUnit: false, resourcedProvision: false },
  )
  const organisedArrangement = rest.personalBudget
  const directPayment = rest.personalBudget ? rest.directPayment : null
  return {
    ...rest,
    places,
    organisedArrangement,
    directPayment,
    startsOn: startsIn === null ? null : addDays(on, startsIn),
  }
}

function play(c: Chances, until: LocalDate): CaseEvent[] {
  const to = new Player(c.startOn, c.gaps, until)
  if (c.begins === 'transfer') {
    to.record('transferred-in', {
      planMadeOn: addDays(c.startOn, -400),
      lastReviewedOn: null,
      plan: planOf(c.first, c.startOn),
    })
    live(c, to)
    return to.events
  }
  begin(c, to)
  const isPlan = assess(c, to)
  if (isPlan) live(c, to)
  return to.events
}

function begin(c: Chances, to: Player): void {
  if (c.begins === 'attention') {
    to.record('brought-to-attention', { source: c.source })
    return
  }
  const basis = c.source === '4' ? 'BROUGHT_TO_ATTENTION_S24' : 'REQUEST_S36'
  to.record('request-received', { source: c.source, basis, relevantYouthAccommodation: c.rya })
  const [first] = to.events
  if (c.corrected && first) {
    to.later()
    to.record('request-received', { source: '1', basis: 'REQUEST_S36' }, first.id)
  }
}

/** @returns whether a plan was issued */
function assess(c: Chances, to: Player): boolean {
  const { path } = c
  if (path === 'open') return false
  to.later()
  if (path === 'withdrawn-early') to.record('withdrawn')
  if (path === 'moved-early') to.record('transferred-out')
  if (path.endsWith('-early')) return false
  const isRefused = path === 'refused' || path === 'overturned' || path === 'changed-mind'
  to.record('decision-to-assess', { decision: isRefused ? 'not-assess' : 'assess' })
  if (path === 'refused') return false
  if (path === 'overturned') {
    to.later()
    to.record('appeal-lodged', { about: 'refusal-to-assess' })
    to.later()
    to.record('order-made', { order: 'assess' })
  }
  to.later()
  if (path === 'changed-mind') to.record('decision-to-assess', { decision: 'assess' })
  if (path === 'withdrawn-late') to.record('withdrawn')
  if (path === 'moved-late') to.record('transferred-out')
  if (path.endsWith('-late')) return false
  if (c.exception)
    to.record('exemption-recorded', {
      provision: path === 'not-issued' ? '10(4)' : '13(3)',
      evidence: {
        ground: 'exceptional-circumstances',
        affectedFrom: addDays(c.startOn, 1),
        affectedTo: addDays(c.startOn, 90),
        note: 'Illness',
      },
    })
  if (path === 'not-issued' || path === 'mediated') to.record('decision-to-issue', { decision: 'not-issue' })
  if (path === 'not-issued') return false
  if (path === 'mediated') {
    to.later()
    to.record('mediation-requested')
    to.later()
    to.record('mediation-held', { agreedAsOrder: 'make-plan' })
  }
  to.later()
  to.record('draft-served')
  to.later()
  to.record('final-issued', { plan: planOf(c.first, to.on) })
  return true
}

function live(c: Chances, to: Player): void {
  to.later()
  if (c.life === 'ceased') to.record('ceased', { reason: '2' })
  if (c.life === 'moved') to.record('transferred-out')
  if (c.life === 'appealed') to.record('appeal-lodged', { about: 'content' })
  if (c.life === 'none' || c.life === 'ceased' || c.life === 'moved' || c.life === 'appealed') return
  to.record('review-meeting-held', { review: 'one' })
  to.later()
  const isAmended = c.life !== 'review'
  to.record('review-decision', { review: 'one', decision: isAmended ? 'amend' : 'maintain' })
  if (!isAmended) return
  to.record('amendment-notice-served', { review: 'one' })
  const transfersOn = `${Number(to.on.slice(0, 4)) + 1}-09-01`
  if (c.life === 'transfer') to.record('phase-transfer-due', { transfer: 'other', transfersOn })
  to.later()
  const plan = planOf(c.next, to.on)
  const phaseTransferYear = c.life === 'transfer' ? Number(transfersOn.slice(0, 4)) : null
  const isComing = c.life === 'transfer' || c.life === 'coming'
  to.record('amended-final-issued', {
    review: 'one',
    plan: isComing ? { ...plan, startsOn: transfersOn } : plan,
    phaseTransferYear,
  })
}

/** A complete case that could have happened by a day, with the child's number for a case id. */
export function anyCase(until: LocalDate = '2027-06-30'): fc.Arbitrary<CaseWithEvents> {
  return fc.tuple(child, chances, days(0, 32 ** 4 - 1)).map(([who, c, n]) => ({
    ehcCase: aCase(who, { id: `CASE${idLetters(n)}AA`, settingId: null, settingName: null }),
    events: play(c, until),
  }))
}

function idLetters(n: number): string {
  return Array.from(
    { length: 4 },
    (_, at) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Math.floor(n / 32 ** at) % 32],
  ).join('')
}
