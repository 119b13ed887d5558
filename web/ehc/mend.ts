import type { CaseView } from '../../shared/contracts/ehc.ts'
import type { EventKind } from './case-event.ts'
import { eventLabel } from './event-forms.ts'

/** Where something is mended: a page, and what one does there. */
export interface Mend {
  readonly href: string
  readonly label: string
}

/** TABLE: items of the child and the boxes of the details form they come from. */
const DETAILS: Readonly<Record<string, { readonly id: string; readonly label: string }>> = {
  '/surname': { id: 'child-familyName', label: 'the family name' },
  '/forename': { id: 'child-givenName', label: 'the given name' },
  '/bornOn': { id: 'child-dateOfBirth', label: 'the date of birth' },
  '/sex': { id: 'child-sex', label: 'the sex' },
  '/ethnicity': { id: 'child-ethnicity', label: 'the ethnicity' },
  '/postcode': { id: 'child-postcode', label: 'the postcode' },
  '/upn': { id: 'child-upn', label: 'the UPN' },
  '/upnUnknown': { id: 'child-upn', label: 'the UPN' },
  '/uln': { id: 'child-uln', label: 'the ULN' },
  '/requests/activePlan/needs': { id: 'child-primaryType', label: 'the types of need' },
}

/** TABLE: the entries that other items come from, by where they stand in the return; the more exact first. */
const ENTRIES: readonly (readonly [where: string, kinds: readonly EventKind[]])[] = [
  ['/requests/activePlan/placements', ['amended-final-issued', 'final-issued', 'transferred-in']],
  ['/requests/activePlan/phaseTransferDueOn', ['phase-transfer-due']],
  ['/requests/activePlan/reviewMeetingOn', ['review-meeting-held']],
  ['/requests/activePlan/reviewDraftOn', ['amendment-notice-served']],
  ['/requests/activePlan/lastReviewOn', ['review-decision']],
  ['/requests/activePlan/reviewOutcome', ['review-decision']],
  ['/requests/activePlan/transferredFrom', ['transferred-in']],
  ['/requests/assessment/namedPlan/cease', ['ceased']],
  ['/requests/assessment/namedPlan', ['final-issued', 'transferred-in']],
  ['/requests/assessment/outcome', ['decision-to-issue', 'final-issued']],
  ['/requests/receivedOn', ['request-received', 'brought-to-attention']],
  ['/requests/source', ['request-received', 'brought-to-attention']],
  ['/requests/exportedTo', ['transferred-out']],
  ['/requests/outcome', ['decision-to-assess', 'withdrawn', 'transferred-out']],
]

/**
 * Where a finding of the SEN2 return is mended: the box of the details form, the entry to correct, or the entry to
 * record where there is none. Null where no one place is likely.
 * @param where  where in the return it was found, as the finding says
 */
export function mendOf(where: string, { ehcCase, events, current }: CaseView): Mend | null {
  const base = `/ehc/cases/${ehcCase.id}`
  const box = Object.entries(DETAILS).find(([path]) => where === path || where.startsWith(`${path}/`))?.[1]
  if (box !== undefined) return { href: `${base}/edit#${box.id}`, label: `Change ${box.label}` }
  const kinds = ENTRIES.find(([path]) => where.startsWith(path))?.[1]
  if (kinds === undefined) return null
  const standing = events.filter(({ id }) => current.includes(id))
  const entry = kinds.map(kind => standing.find(event => event.kind === kind)).find(found => !!found)
  const [kind] = kinds as [EventKind]
  return entry === undefined
    ? { href: `${base}/record?kind=${kind}`, label: `Record: ${lowerFirst(eventLabel(kind))}` }
    : {
        href: `${base}/record?corrects=${entry.id}`,
        label: `Correct: ${lowerFirst(eventLabel(entry.kind))}`,
      }
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
