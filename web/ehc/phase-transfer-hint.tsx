import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Inset } from '../components/messages.tsx'
import { longDate } from '../dates.ts'

/** What age suggests and nobody recorded: a change of phase, whose day in the law is not watched until it is. */
export function PhaseTransferHint({ view }: { readonly view: CaseView }) {
  const { phaseTransfer, ehcCase } = view
  if (phaseTransfer === null) return null
  return (
    <Inset>
      <p class="govuk-body">
        {`By age this child changes phase in September ${phaseTransfer.year}. If so, the plan must be reviewed and amended before ${longDate(phaseTransfer.dueOn)} (regulation 18). Nothing is recorded of it yet, so this date is not watched.`}
      </p>
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={`/ehc/cases/${ehcCase.id}/record?kind=phase-transfer-due`}>
          Record that a phase transfer is coming
        </a>
      </p>
    </Inset>
  )
}
