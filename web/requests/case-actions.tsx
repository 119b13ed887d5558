import type { RequestAction, RequestView } from '../../shared/contracts/requests.ts'
import { LinkButton } from '../components/button.tsx'
import { useMay } from '../me.ts'

interface Door {
  readonly action: RequestAction
  readonly path: string
  readonly label: string | ((view: RequestView) => string)
}

/** The pages that do something to a request, the likeliest first. What is about one visit is on the visits page. */
const DOORS: readonly Door[] = [
  {
    action: 'edit',
    path: '/tasks',
    label: view => (view.request.status === 'draft' ? 'Continue this draft' : 'Add what was asked for'),
  },
  { action: 'decide', path: '/decision', label: 'Decide on this request' },
  {
    action: 'allocate',
    path: '/allocation',
    label: view => (view.request.allocation ? 'Change the specialist' : 'Allocate a specialist'),
  },
  { action: 'book', path: '/book', label: 'Book a visit' },
  { action: 'book', path: '/series', label: 'Book a series of visits' },
  { action: 'ask-for-visit', path: '/ask-for-visit', label: 'Ask for a visit' },
  { action: 'close', path: '/close', label: 'Close this request' },
]

/** Doors to what this person can do now: the first one stands out. */
export function CaseActions({ view }: { readonly view: RequestView }) {
  const base = `/requests/${view.request.id}`
  const doors = DOORS.filter(door => view.actions.includes(door.action))
  const canCopy = view.actions.includes('copy')
  const canWithdraw = view.actions.includes('withdraw')
  const canAssess = useMay('write-ehc-case') && isOfOneChild(view)
  if (doors.length === 0 && !canCopy && !canWithdraw && !canAssess) return null
  return (
    <div class="govuk-button-group app-no-print">
      {doors.map(({ path, label }, at) => (
        <LinkButton key={path} href={base + path} kind={at === 0 ? 'primary' : 'secondary'}>
          {typeof label === 'string' ? label : label(view)}
        </LinkButton>
      ))}
      {canCopy && (
        <a
          class="govuk-link"
          href={`/requests/new?copyFrom=${view.request.id}&setting=${view.request.settingId}`}
        >
          Copy into a new request
        </a>
      )}
      {canAssess && (
        <a class="govuk-link" href={`/ehc/new?from=${view.request.id}`}>
          Start a needs assessment from this request
        </a>
      )}
      {canWithdraw && (
        <a class="govuk-link" href={`${base}/withdraw`}>
          Withdraw this request
        </a>
      )}
    </div>
  )
}

/** Whether an assessment could follow: the request is about one child and was sent. Statutory advice belongs to one. */
function isOfOneChild({ request }: RequestView): boolean {
  return (
    request.content.about?.kind === 'child' &&
    request.status !== 'draft' &&
    request.serviceId !== 'ep-statutory-advice'
  )
}
