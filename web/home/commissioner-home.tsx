import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { useCatalogue, useMe } from '../me.ts'

/** The commissioner's first page. This role sees no child and no request. */
export default function CommissionerHome() {
  const me = useMe()
  const { roles } = useCatalogue()
  return (
    <Page title="Home" heading={`Hello, ${me.name}`}>
      <p class="govuk-body">
        Your role sees no child’s details and no requests. You can see your own details here and read your{' '}
        <a class="govuk-link" href="/notices">
          notices
        </a>
        .
      </p>
      <h2 class="govuk-heading-m">Your details</h2>
      <SummaryList
        rows={[
          { key: 'Name', value: me.name },
          { key: 'User name', value: me.username },
          { key: 'Role', value: me.roles.map(role => roles[role] ?? role).join(', ') },
          { key: 'Authority code', value: me.authority },
        ]}
      />
      <p class="govuk-body">If something here is wrong, tell your authority’s administrator.</p>
    </Page>
  )
}
