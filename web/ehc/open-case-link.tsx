/** Leads to the case that a refusal is about; nothing where it is about none. */
export function OpenCaseLink({ caseId }: { readonly caseId: string | null }) {
  if (caseId === null) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/ehc/cases/${caseId}`}>
        Go to the case that is open
      </a>
    </p>
  )
}
