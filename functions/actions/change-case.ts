import { alikeText, type CaseChild, type EhcCase } from '../../shared/casework/ehc-case.ts'
import { type Id, referenceOf } from '../../shared/ids.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Sharing } from '../../shared/requests/sharing.ts'
import type { EhcFound } from '../case-ports.ts'
import type { RequestCase } from '../request-ports.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'
import { type ChangedCase, caseAnswer, caseChange, isHolding } from './ehc-changes.ts'
import { shareAdvice } from './share-advice.ts'
import { assertNoneAlike, assertNoOpenCase } from './start-case.ts'

/** A case, the setting it should have, an open case of the child as now described, and the case's statutory requests. */
export interface ChangeCaseFound extends EhcFound {
  readonly setting: Setting | null
  readonly openCaseId: Id | null
  /** Open cases of children of the name and date of birth as now described; may hold this one. */
  readonly alikeIds: readonly Id[]
  readonly requests: readonly RequestCase[]
}

/** What of a case's record can be changed. Its events are corrected by events. */
export interface ChangeCaseInput {
  readonly version: number
  readonly child: CaseChild
  readonly sharing: Sharing
  readonly takeOver: boolean
  /** Why, where a reason is needed: the child gets the name and date of birth of one who has another open case. */
  readonly why: string | null
}

/**
 * Changes the child's details, the setting, the officer or what the setting may see, of the case and of the statutory
 * requests that came of it alike. Details that would make the child another one, for whom there is an open case, are
 * refused.
 * @throws Refusal stale-version; open-case-exists; not-allowed-now when nothing was changed or, unless a reason says why,
 *   when the child would get the name and date of birth of one who has another open case
 */
export function changeCase(
  acting: Acting,
  found: ChangeCaseFound,
  input: ChangeCaseInput,
): Outcome<ChangedCase> {
  const { ehcCase, events, setting } = found
  assertVersion(ehcCase.version, input.version)
  if (isHolding(events) && found.openCaseId !== ehcCase.id) assertNoOpenCase(found.openCaseId)
  const besideIds = newlyBeside(found, input.child)
  assertNoneAlike(besideIds, input.child, input.why)
  const next: EhcCase = {
    ...ehcCase,
    child: input.child,
    sharing: input.sharing,
    settingId: setting?.id ?? null,
    settingName: setting?.name ?? null,
    officer: input.takeOver ? personOf(acting) : ehcCase.officer,
  }
  const changed = changedFields(ehcCase, next)
  if (changed.length === 0) throw new Refusal('not-allowed-now', 'Nothing was changed.')
  const facts = {
    fields: changed.join(' '),
    ...(besideIds.length === 0 ? {} : { besideCases: besideIds.map(referenceOf).join(' ') }),
  }
  const note = { what: 'case-changed', why: input.why, facts } as const
  const change = caseChange(acting, { was: ehcCase, next, events, event: null, note })
  const also = shareAdvice(acting, found.requests, next)
  return { change: also === undefined ? change : { ...change, also }, answer: caseAnswer(change) }
}

/** The other open cases of children of the same name and date of birth, where the child gets these by the change. */
function newlyBeside({ ehcCase, events, alikeIds }: ChangeCaseFound, child: CaseChild): Id[] {
  if (!isHolding(events) || alikeText(ehcCase.child) === alikeText(child)) return []
  return alikeIds.filter(id => id !== ehcCase.id)
}

/** Names of what changed, for the timeline: never the values. */
function changedFields(was: EhcCase, next: EhcCase): string[] {
  const child = (Object.keys(was.child) as (keyof CaseChild)[]).filter(
    field => was.child[field] !== next.child[field],
  )
  const own = (['settingId', 'sharing'] as const).filter(field => was[field] !== next[field])
  return [...child, ...own, ...(was.officer.userId === next.officer.userId ? [] : ['officer'])]
}
