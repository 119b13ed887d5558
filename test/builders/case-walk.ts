import { type EventFound, recordEvent } from '../../functions/actions/record-event.ts'
import { startCase } from '../../functions/actions/start-case.ts'
import type { EhcFound } from '../../functions/case-ports.ts'
import type { Change } from '../../functions/ports.ts'
import { londonInstant } from '../../shared/calendar/local-date.ts'
import { clockOf } from '../../shared/casework/case-row.ts'
import { childText } from '../../shared/casework/ehc-case.ts'
import type { CaseEvent, CaseEventInput, EventDetails, EventKind } from '../../shared/ehc/case.ts'
import type { RuleKey } from '../../shared/ehc/rules.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../../shared/ehc/settings.ts'
import { type Cupboard, inMemoryStores } from '../fakes/in-memory-stores.ts'
import { happened } from '../shared/ehc/a-case.ts'
import { actingAs } from './acting.ts'
import { idsFrom } from './clock.ts'
import { A_CHILD } from './ehc-case.ts'
import { SETTING } from './found.ts'
import { aUser } from './user.ts'

/** Something an officer says happened, with its least details changed as said. */
export function said<K extends EventKind>(
  kind: K,
  on: string,
  details: Partial<EventDetails<K>> = {},
  more: Partial<Pick<CaseEvent, 'supersedes' | 'why'>> = {},
): CaseEventInput {
  const { id: _id, recordedAt: _at, recordedBy: _by, ...input } = happened(kind, on, details, more)
  return input as CaseEventInput
}

/** A step of a case as it is written down: kind, day, and the details that differ from the least. */
export type Step = {
  [K in EventKind]: readonly [kind: K, on: string, details?: Partial<EventDetails<K>>]
}[EventKind]

/** A case that an officer takes through its steps, each recorded at noon of its day and committed. */
export class CaseWalk {
  readonly cupboard: Cupboard = inMemoryStores()
  readonly changes: Change[] = []
  caseId = ''
  private readonly ids = idsFrom(20_001)

  private acting(on: string) {
    return {
      ...actingAs(aUser().officer().build(), londonInstant(on, 720)),
      newId: () => this.ids.next(),
    }
  }

  async start(first: CaseEventInput, child = A_CHILD): Promise<CaseWalk> {
    const openCaseId = await this.cupboard.stores.ehc.openCaseOf('900', childText(child))
    const found = { setting: SETTING, request: null, openCaseId, alikeIds: [] }
    const { change, answer } = startCase(this.acting(first.on), found, { child, fromRequestId: null, first })
    await this.commit(change)
    this.caseId = answer.id
    return this
  }

  async record(event: CaseEventInput): Promise<Change> {
    const { change } = recordEvent(this.acting(event.on), await this.found(), {
      version: (await this.kept()).ehcCase.version,
      event,
    })
    await this.commit(change)
    return change
  }

  async take(steps: readonly Step[]): Promise<CaseWalk> {
    for (const [kind, on, details] of steps) await this.record(said(kind, on, details as never))
    return this
  }

  async kept(): Promise<EhcFound> {
    const found = await this.cupboard.stores.ehc.open('900', this.caseId)
    if (found === null) throw new Error('There is no such case')
    return found
  }

  /** What recording something finds. */
  async found(): Promise<EventFound> {
    const kept = await this.kept()
    const openCaseId = await this.cupboard.stores.ehc.openCaseOf('900', childText(kept.ehcCase.child))
    return { ...kept, setting: SETTING, openCaseId, asked: null }
  }

  private async commit(change: Change): Promise<void> {
    const result = await this.cupboard.stores.commit(change, null)
    if (result !== 'done') throw new Error(`The change was not written: ${result}`)
    this.changes.push(change)
  }
}

const asked = (body: EventDetails<'advice-requested'>['from']['body']): Step => [
  'advice-requested',
  '2026-02-23',
  { from: { body, name: '' }, receivedByBodyOn: '2026-02-23' },
]
const given = (body: EventDetails<'advice-requested'>['from']['body'], on: string): Step => [
  'advice-received',
  on,
  { from: { body, name: '' } },
]

/** Received on Monday 12 January 2026, with every step in time: to the final plan and its first review. */
export const FULL_JOURNEY: readonly Step[] = [
  ['decision-to-assess', '2026-02-20'],
  asked('parent'),
  asked('education'),
  asked('medical'),
  asked('educational-psychologist'),
  asked('social-care'),
  given('parent', '2026-03-09'),
  given('education', '2026-03-16'),
  given('medical', '2026-04-02'),
  given('educational-psychologist', '2026-04-02'),
  given('social-care', '2026-04-03'),
  ['decision-to-issue', '2026-04-17'],
  ['draft-served', '2026-04-20'],
  ['consultation-sent', '2026-04-20'],
  ['consultation-replied', '2026-05-01'],
  ['views-received', '2026-05-04'],
  ['final-issued', '2026-05-29'],
  ['review-meeting-planned', '2027-03-23', { meetingOn: '2027-04-13' }],
  ['review-papers-sent', '2027-03-26'],
  ['review-meeting-held', '2027-04-13'],
  ['review-report-sent', '2027-04-23'],
  ['review-decision', '2027-04-27'],
  ['amendment-notice-served', '2027-04-27'],
  ['amendment-views-received', '2027-05-06'],
  ['amended-final-issued', '2027-06-15'],
]

/** A case of that journey, as far as before a kind of step; all of it where none is named. */
export async function walkedTo(before?: EventKind): Promise<CaseWalk> {
  const walk = await new CaseWalk().start(said('request-received', '2026-01-12'))
  const end = FULL_JOURNEY.findIndex(([kind]) => kind === before)
  return walk.take(end < 0 ? FULL_JOURNEY : FULL_JOURNEY.slice(0, end))
}

/** The due days of a case on a day, by rule. */
export async function duesOf(
  walk: CaseWalk,
  today: string,
): Promise<Partial<Record<RuleKey, string | null>>> {
  const { ehcCase, events } = await walk.kept()
  return Object.fromEntries(
    clockOf(ehcCase, events, today, DEFAULT_CLOCK_SETTINGS).map(({ rule, dueOn }) => [rule, dueOn]),
  )
}
