import type { Acting, Outcome } from '../../../../functions/actions/acting.ts'
import { changeCase } from '../../../../functions/actions/change-case.ts'
import { isHolding } from '../../../../functions/actions/ehc-changes.ts'
import { recordEvent } from '../../../../functions/actions/record-event.ts'
import { startCase } from '../../../../functions/actions/start-case.ts'
import type { Change } from '../../../../functions/ports.ts'
import { entryOf } from '../../../../functions/storage/chain.ts'
import {
  alikeItem,
  childItem,
  ehcEntryItem,
  ehcEventItem,
  ehcItem,
} from '../../../../functions/storage/ehc-items.ts'
import type { Item } from '../../../../functions/storage/items.ts'
import type { AuditEntry } from '../../../../shared/audit/entry.ts'
import { type LocalDate, londonInstant } from '../../../../shared/calendar/local-date.ts'
import { ehcRowOf } from '../../../../shared/casework/case-row.ts'
import { alikeText, type CaseChild, type EhcCase } from '../../../../shared/casework/ehc-case.ts'
import { DEFAULT_CASEWORK_SETTINGS } from '../../../../shared/casework/settings.ts'
import type { CaseEvent, CaseEventInput } from '../../../../shared/ehc/case.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import { actorOf, type User } from '../../../../shared/people/user.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../../shared/policy/policy-in-force.ts'
import type { Request } from '../../../../shared/requests/request.ts'
import type { Sharing } from '../../../../shared/requests/sharing.ts'
import type { Chance } from '../chance.ts'
import type { Step } from './step.ts'

const casework = DEFAULT_CASEWORK_SETTINGS

/** Whom and what a case is played with. */
export interface PlayAsk {
  readonly child: CaseChild
  readonly setting: Setting
  readonly officer: User
  /** The support request it is escalated from, or null. */
  readonly request: Request | null
  readonly chance: Chance
}

/** Where a case has come to. */
export interface PlayedCase {
  readonly ehcCase: EhcCase
  readonly events: readonly CaseEvent[]
  readonly entries: readonly AuditEntry[]
  /** Changes to requests that came with events, by the id of the event. */
  readonly also: ReadonlyMap<string, Change>
  /** Each text the child was known by, and whether it is held. */
  readonly children: ReadonlyMap<string, { readonly text: string; readonly isHeld: boolean }>
}

/**
 * Plays one case through the real actions at past instants. Its list row is worked out once, at the end: the action's
 * own is only made when it is looked at.
 */
export function casePlayer(ask: PlayAsk) {
  const { child, setting, officer, request, chance } = ask
  let played: PlayedCase | null = null
  let now: { on: LocalDate; minutes: number } = { on: '', minutes: 0 }
  const actingOn = (on: LocalDate, user: User): Acting => {
    const isSameDay = on <= now.on
    now = isSameDay
      ? { on: now.on, minutes: Math.min(1438, now.minutes + chance.between(2, 14)) }
      : { on, minutes: chance.between(510, 990) }
    const at = londonInstant(now.on, now.minutes)
    return {
      actor: actorOf(user),
      at,
      today: now.on,
      nowMinutes: now.minutes,
      newId: chance.id,
      casework,
      policy: PRODUCT_POLICY_IN_FORCE,
    }
  }
  const keep = ({ change }: Outcome<unknown>) => {
    played = after(played, change)
  }
  const found = () => {
    if (played === null) throw new Error('A case begins with its first step')
    const { ehcCase, events, entries } = played
    const openCaseId = isHolding(events) ? ehcCase.id : null
    return { ehcCase, events, entries, setting, openCaseId, alikeIds: [], asked: null, requests: [] }
  }
  return {
    play: (step: Step) => {
      const acting = actingOn(step.recordedOn ?? step.on, officer)
      const event = inputOf(step, played?.events ?? [])
      const fromRequestId = request?.id ?? null
      if (played === null)
        return keep(
          startCase(
            acting,
            { setting, request, openCaseId: null, alikeIds: [] },
            { child, fromRequestId, first: event },
          ),
        )
      const { version } = found().ehcCase
      return keep(recordEvent(acting, found(), { version, event }))
    },
    change: (on: LocalDate, to: { readonly sharing: Sharing; readonly by: User }) => {
      const { ehcCase } = found()
      const input = {
        version: ehcCase.version,
        child: ehcCase.child,
        sharing: to.sharing,
        takeOver: to.by.userId !== ehcCase.officer.userId,
        why: null,
      }
      keep(changeCase(actingOn(on, to.by), found(), input))
    },
    end: (): PlayedCase => played ?? { ...found(), also: new Map(), children: new Map() },
  }
}

function inputOf(step: Step, events: readonly CaseEvent[]): CaseEventInput {
  const { kind, on, details, why = null, corrects } = step
  const wrong = corrects === undefined ? undefined : events.find(event => event.kind === corrects)
  return { kind, on, details, why, supersedes: wrong?.id ?? null } as CaseEventInput
}

function after(was: PlayedCase | null, change: Change): PlayedCase {
  const { ehc, also } = change
  const entry = entryOf(change)
  if (ehc === undefined || entry === null) throw new Error('A step of a case changes the case')
  const children = new Map(was?.children)
  for (const child of ehc.children) children.set(child.text, child)
  return {
    ehcCase: { ...ehc.next, chainHead: entry.hash },
    events: ehc.event === null ? (was?.events ?? []) : [...(was?.events ?? []), ehc.event],
    entries: [...(was?.entries ?? []), entry],
    also:
      also === undefined || ehc.event === null
        ? (was?.also ?? new Map())
        : new Map(was?.also).set(ehc.event.id, also),
    children,
  }
}

/** The items of a case as it stands on a day: what the writes of its actions would have left. */
export function caseItems({ ehcCase, events, entries, children }: PlayedCase, today: LocalDate): Item[] {
  const { authority, id } = ehcCase
  return [
    ehcItem(ehcCase, ehcRowOf(ehcCase, events, today, casework.clock)),
    ...events.map(event => ehcEventItem(authority, id, event)),
    ...entries.map(entry => ehcEntryItem(ehcCase, entry)),
    ...[...children.values()].map(child => childItem(authority, id, child)),
    ...(isHolding(events) ? [alikeItem(authority, alikeText(ehcCase.child), [id])] : []),
  ]
}
