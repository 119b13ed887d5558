import { Load } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { useMe } from '../me.ts'
import { useData } from '../use-data.ts'

/** The administrator's first page: the people who use the service, the specialists, the settings. */
export default function AdminHome() {
  const me = useMe()
  return (
    <Page title="Home" heading={`Hello, ${me.name}`}>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href="/users">
          People who use the service
        </a>
      </h2>
      <p class="govuk-body">See who can sign in and with which role. Suspend or restore somebody’s access.</p>
      <People />
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href="/settings">
          Settings
        </a>
      </h2>
      <p class="govuk-body">See each setting’s details, its hours and its link specialists.</p>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href="/specialists">
          Specialists
        </a>
      </h2>
      <p class="govuk-body">See who works in which discipline, and how much they have on.</p>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href="/hours">
          Hours
        </a>
      </h2>
      <p class="govuk-body">
        Set each setting’s hours of a year, move hours, and make pots that settings share.
      </p>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href="/training">
          Training
        </a>
      </h2>
      <p class="govuk-body">Make courses, plan sessions, and see which settings have had which.</p>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href="/policy">
          Settings of planning and hours
        </a>
      </h2>
      <p class="govuk-body">
        Say what plans weigh, how journeys are worked out and what a cancelled visit uses of a setting’s
        hours.
      </p>
      <p class="govuk-body">Requests and children’s details are not part of your role.</p>
    </Page>
  )
}

function People() {
  const data = useData('GET /users', {})
  return (
    <Load data={data} what="the people">
      {({ users }) => {
        const suspended = users.filter(user => user.status === 'suspended').length
        return (
          <SummaryList
            rows={[
              { key: 'Active', value: users.length - suspended },
              { key: 'Suspended', value: suspended },
            ]}
          />
        )
      }}
    </Load>
  )
}
