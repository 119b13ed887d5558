import { useRoute } from 'preact-iso'
import type { SettingView } from '../../shared/contracts/people.ts'
import { LoadPage } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Table } from '../components/table.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { useCatalogue, useMay, useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { HoursTable } from './hours-table.tsx'

/** How many half terms are shown: a year. */
const SHOWN_TERMS = 6

/** A setting: its details, hours, link specialists and when it is closed. */
export default function Setting() {
  const { params } = useRoute()
  const view = useData('GET /settings/:settingId', { params: { settingId: params.id ?? '' } })
  return (
    <LoadPage data={view} title="Setting">
      {found => <SettingPage view={found} />}
    </LoadPage>
  )
}

function SettingPage({ view }: { readonly view: SettingView }) {
  const { setting, hours } = view
  const mayProfile = useMay('see-profile')
  const mayBook = useMay('book-places')
  return (
    <Page title={setting.name} caption="Setting" back={{ href: '/' }} wide>
      <Facts setting={setting} />
      <h2 class="govuk-heading-m">Hours this academic year</h2>
      <HoursTable hours={hours} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/settings/${setting.id}/hours`}>
          See the visits behind these hours
        </a>
      </p>
      {mayProfile && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/settings/${setting.id}/profile`}>
            Inclusion profile: the support and training it has had
          </a>
        </p>
      )}
      {mayBook && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/training/bookings?${new URLSearchParams({ setting: setting.id })}`}>
            Training it has booked and had
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">Link specialists</h2>
      <Links links={view.links} />
      <h2 class="govuk-heading-m">Term dates</h2>
      <Calendar calendar={setting.calendar} />
    </Page>
  )
}

function Facts({ setting }: Pick<SettingView, 'setting'>) {
  const { phases } = useCatalogue()
  const { childCount, senSupportCount, ehcPlanCount } = setting
  return (
    <SummaryList
      rows={[
        { key: 'Phase', value: phases[setting.phase] ?? setting.phase },
        { key: 'Place', value: `${setting.addressTown}, ${setting.postcode}` },
        ...(setting.urn ? [{ key: 'URN', value: setting.urn }] : []),
        { key: 'Open', value: clockSpan(setting.opensAtMinutes, setting.closesAtMinutes) },
        {
          key: 'Children',
          value: `${childCount} on roll, ${senSupportCount} with SEN support, ${ehcPlanCount} with an EHC plan`,
        },
        ...(setting.status === 'closed' ? [{ key: 'Status', value: 'This setting has closed' }] : []),
      ]}
    />
  )
}

function Links({ links }: Pick<SettingView, 'links'>) {
  const { disciplines } = useCatalogue()
  if (links.length === 0)
    return (
      <Empty>
        <p>No specialist is linked to this setting. The team chooses one for each request.</p>
      </Empty>
    )
  return (
    <SummaryList
      rows={links.map(({ discipline, name }) => ({
        key: disciplines[discipline]?.label ?? discipline,
        value: name,
      }))}
    />
  )
}

function Calendar({ calendar }: Pick<SettingView['setting'], 'calendar'>) {
  const { today } = useMe()
  const terms = calendar.terms.filter(({ endsOn }) => endsOn >= today).slice(0, SHOWN_TERMS)
  const lastOn = terms.at(-1)?.endsOn ?? today
  const closed = calendar.closedDays.filter(({ on }) => on >= today && on <= lastOn)
  if (terms.length === 0)
    return (
      <Empty>
        <p>The coming term dates are not known yet, so visits cannot be booked. Tell your SEND team.</p>
      </Empty>
    )
  return (
    <>
      <Table
        caption="Terms"
        captionHidden
        head={['Term', 'First day', 'Last day']}
        rows={terms.map(({ name, startsOn, endsOn }) => ({
          key: startsOn,
          cells: [name, longDate(startsOn), longDate(endsOn)],
        }))}
      />
      <h2 class="govuk-heading-m">Days closed in term</h2>
      {closed.length === 0 ? (
        <p class="govuk-body">None are entered.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {closed.map(({ on, why }) => (
            <li key={on}>
              {longDate(on)}: {why}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
