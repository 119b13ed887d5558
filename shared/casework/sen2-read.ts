import { CHAIN_START } from '../audit/entry.ts'
import { CaseEvent } from '../ehc/case.ts'
import { Id } from '../ids.ts'
import type { Person } from '../requests/request.ts'
import type { CensusPeriod } from '../sen2/census-dates.ts'
import type { Sen2Person, Sen2Request } from '../sen2/modules.ts'
import { type CaseChild, childText, type EhcCase } from './ehc-case.ts'
import { childOf } from './sen2-read-child.ts'
import { Telling } from './sen2-read-events.ts'
import { tellRequest } from './sen2-read-request.ts'

/** What reading cases from a return needs besides the return. */
export interface ReadingParts {
  readonly authority: string
  readonly period: CensusPeriod
  /** When it is read, and who is the officer of what is read. */
  readonly at: string
  readonly officer: Person
  /** The same id for the same text: reading again makes the same cases. */
  readonly idOf: (text: string) => Id
  /** A setting of the authority by its URN. */
  readonly settingOf: (urn: string) => { readonly id: string; readonly name: string } | null
}

/** A returned request as a case, or why it cannot be one. `notes` are what could not be kept as returned. */
export type ReadCase =
  | {
      readonly kind: 'read'
      readonly requestId: string
      readonly ehcCase: EhcCase
      readonly events: readonly CaseEvent[]
      readonly notes: readonly string[]
    }
  | { readonly kind: 'refused'; readonly requestId: string; readonly why: string }

/**
 * The cases a returned person stands for, one for each request. An id that could be a case's own is kept, so that a
 * return of this product comes back as the cases it was made of; any other gives a new id made of the child and the
 * day, the same in every year's return.
 */
export function casesIn(person: Sen2Person, parts: ReadingParts): ReadCase[] {
  return person.requests.map((request): ReadCase => {
    const { value: child, notes } = childOf(person, request)
    const requestId = request.id
    if (child === null) return { kind: 'refused', requestId, why: notes.join(' ') }
    const to = new Telling(parts.period)
    const why = tellRequest(request, to)
    if (why !== null) return { kind: 'refused', requestId, why }
    const id = caseIdOf(request, child, parts)
    const setting = settingIn(request, parts)
    if (setting.isUnknown)
      to.note('5.7 is a URN that is no setting of the authority: import its settings first.')
    return {
      kind: 'read',
      requestId,
      ehcCase: caseOf(id, child, setting, parts),
      events: eventsOf(id, to, parts),
      notes: [...notes, ...to.notes],
    }
  })
}

function caseIdOf(request: Sen2Request, child: CaseChild, { idOf }: ReadingParts): Id {
  const own = Id.safeParse(request.id)
  if (own.success) return own.data
  const began = request.receivedOn ?? request.assessment?.namedPlan?.startOn ?? request.id
  return idOf(`${childText(child)} ${began}`)
}

function settingIn({ activePlan }: Sen2Request, { settingOf }: ReadingParts) {
  const urn = activePlan?.placements.find(({ rank, leftOn }) => rank === '1' && leftOn === null)?.urn ?? null
  const found = urn === null ? null : settingOf(urn)
  return { id: found?.id ?? null, name: found?.name ?? null, isUnknown: urn !== null && found === null }
}

function caseOf(
  id: Id,
  child: CaseChild,
  setting: { readonly id: string | null; readonly name: string | null },
  { authority, at, officer }: ReadingParts,
): EhcCase {
  return {
    id,
    authority,
    version: 1,
    chainHead: CHAIN_START,
    child,
    settingId: setting.id,
    settingName: setting.name,
    officer,
    sharing: 'nothing',
    fromRequestId: null,
    startedAt: at,
    startedBy: officer,
    changedAt: at,
  }
}

function eventsOf(caseId: Id, { events }: Telling, { at, officer, idOf }: ReadingParts): CaseEvent[] {
  return events.map(({ kind, on, details, why }, index) =>
    CaseEvent.parse({
      id: idOf(`${caseId} ${index} ${kind}`),
      kind,
      on,
      recordedAt: at,
      recordedBy: officer,
      supersedes: null,
      why,
      details,
    }),
  )
}
