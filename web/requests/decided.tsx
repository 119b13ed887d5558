import type { RequestView } from '../../shared/contracts/requests.ts'
import { LinkButton } from '../components/button.tsx'
import { Confirmation } from '../components/panel.tsx'
import type { DecisionKind } from './decision-draft.ts'

const WORDS: Readonly<Record<DecisionKind, { title: string; next: string }>> = {
  accept: { title: 'Request accepted', next: 'The setting has been told. Now choose a specialist.' },
  ask: {
    title: 'More information asked for',
    next: 'It comes back to the triage list when they send it again.',
  },
  signpost: { title: 'Request signposted', next: 'Whoever asked sees where you pointed them, and why.' },
  decline: { title: 'Request declined', next: 'Whoever asked sees the reason and your note.' },
}

/** What was decided and what comes next. */
export function Decided({ kind, view }: { readonly kind: DecisionKind; readonly view: RequestView }) {
  const { title, next } = WORDS[kind]
  const { id } = view.request
  return (
    <Confirmation title={title} body={view.reference}>
      <p class="govuk-body">{next}</p>
      {kind === 'accept' && <LinkButton href={`/requests/${id}/allocation`}>Choose a specialist</LinkButton>}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/work">
            Back to the triage list
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/requests/${id}`}>
            Go to the request
          </a>
        </li>
      </ul>
    </Confirmation>
  )
}
