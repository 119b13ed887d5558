import { useRoute } from 'preact-iso'
import type { ProfileView, ProfileYear } from '../../shared/contracts/profile.ts'
import { LoadPage } from '../components/load.tsx'
import { Details, Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Table } from '../components/table.tsx'
import { inHours, longDate } from '../dates.ts'
import { useData } from '../use-data.ts'
import { ProfilePicture } from './profile-picture.tsx'
import { comparedWords, groupWords, ownWords } from './profile-words.ts'
import './profile.scss'

/** What support and training a setting has had, against settings like it. */
export default function Profile() {
  const { id = '' } = useRoute().params
  const data = useData('GET /settings/:settingId/profile', { params: { settingId: id } })
  return (
    <LoadPage data={data} title="Inclusion profile">
      {view => <ProfilePage view={view} />}
    </LoadPage>
  )
}

function ProfilePage({ view }: { readonly view: ProfileView }) {
  const { settingId, settingName, years, waiting, group, review } = view
  const base = `/settings/${settingId}`
  return (
    <Page title="Inclusion profile" caption={settingName} back={{ href: base, label: 'Setting' }} wide>
      <Inset>
        Waiting now: {waiting.requests} {waiting.requests === 1 ? 'request' : 'requests'} without a visit yet,{' '}
        {waiting.questions} {waiting.questions === 1 ? 'question' : 'questions'} without an answer.
      </Inset>
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/self-review`}>
          Self-review of the graduated response
        </a>
        {review === null
          ? ': not begun yet'
          : `: ${review.academicYear}, ${review.status === 'finished' ? 'finished' : 'in draft'}`}
      </p>
      {years.map(year => (
        <Year key={year.academicYear} year={year} group={group} />
      ))}
      <Details summary="How the comparison is made">
        <p>
          Settings of the same phase and size are compared: {group.label}. The number shown is the median:
          half of them had more, half had fewer. It is worked out once each morning
          {group.computedOn !== null && `, last on ${longDate(group.computedOn)}`}. Numbers of fewer than 5
          other settings are not told, counts are shown as “fewer than 5” where the setting in the middle, or
          either of two there, had fewer, and hours are not shown where visits are few, so that no child and
          no setting can be made out.
        </p>
        <p>
          Requests count in the year they were sent. Requests the authority made, and visits that are not
          shared with the setting, are left out.
        </p>
      </Details>
    </Page>
  )
}

interface YearProps {
  readonly year: ProfileYear
  readonly group: ProfileView['group']
}

function Year({ year, group }: YearProps) {
  const { academicYear, measures, outcomes, hours } = year
  const hasOutcomes = outcomes.some(({ progress }) => progress.some(({ count }) => count > 0))
  return (
    <section aria-label={academicYear}>
      <h2 class="govuk-heading-m">{academicYear}</h2>
      <p class="govuk-body">{comparedWords(measures, group)}</p>
      <ProfilePicture measures={measures} group={group} year={academicYear} />
      <Table
        caption={`Support in ${academicYear}`}
        captionHidden
        head={[
          'What',
          { label: 'This setting', numeric: true },
          { label: 'Settings like it', numeric: true },
        ]}
        rows={measures.map(measure => ({
          key: measure.key,
          cells: [measure.label, ownWords(measure), groupWords(measure)],
        }))}
      />
      <h3 class="govuk-heading-s">How far outcomes came</h3>
      {hasOutcomes ? (
        <Table
          caption={`Outcomes of requests sent in ${academicYear}`}
          captionHidden
          head={['Outcome', ...(outcomes[0]?.progress ?? []).map(({ label }) => ({ label, numeric: true }))]}
          rows={outcomes.map(({ outcome, label, progress }) => ({
            key: outcome,
            cells: [label, ...progress.map(({ count }) => count)],
          }))}
        />
      ) : (
        <p class="govuk-body">No request that was sent in {academicYear} has been closed yet.</p>
      )}
      <h3 class="govuk-heading-s">Hours used</h3>
      <p class="govuk-body">
        {hours.map(({ label, usedHalfHours }) => `${label}: ${inHours(usedHalfHours)}`).join(' · ')}
      </p>
    </section>
  )
}
