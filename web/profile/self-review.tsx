import { useLocation, useRoute } from 'preact-iso'
import type { SelfReviewView } from '../../shared/contracts/profile.ts'
import { LoadPage } from '../components/load.tsx'
import { Details } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { yearAfter } from '../settings/years.ts'
import { useData } from '../use-data.ts'
import { ReviewFields } from './review-fields.tsx'
import { ReviewRead } from './review-read.tsx'
import './profile.scss'

/** A setting's own review of its graduated response: filled in by the setting, read by the lead. */
export default function SelfReview() {
  const { id = '' } = useRoute().params
  const { query } = useLocation()
  const year = /^20\d{2}-\d{2}$/.test(query.year ?? '') ? query.year : undefined
  const data = useData('GET /settings/:settingId/self-review', { params: { settingId: id }, query: { year } })
  return (
    <LoadPage data={data} title="Self-review">
      {view =>
        view.mayEdit ? (
          <ReviewFields key={view.academicYear} view={view} onFinished={data.reload} />
        ) : (
          <ReadPage view={view} />
        )
      }
    </LoadPage>
  )
}

function ReadPage({ view }: { readonly view: SelfReviewView }) {
  const { settingId, settingName, academicYear } = view
  const base = `/settings/${settingId}/self-review`
  return (
    <Page
      title={`Self-review ${academicYear}`}
      caption={settingName}
      back={{ href: `/settings/${settingId}/profile`, label: 'Inclusion profile' }}
      wide
    >
      <ReviewRead view={view} />
      <div class="app-no-print">
        <LevelsExplained view={view} />
        <Pagination
          previous={`${base}?year=${yearAfter(academicYear, -1)}`}
          previousLabel="Year before"
          next={`${base}?year=${yearAfter(academicYear, 1)}`}
          nextLabel="Year after"
        />
      </div>
    </Page>
  )
}

/** What each level means. */
function LevelsExplained({ view }: { readonly view: SelfReviewView }) {
  return (
    <Details summary="What the levels mean">
      <ul class="govuk-list govuk-list--bullet">
        {view.levels.map(({ level, label, means }) => (
          <li key={level}>
            {level}, {label.toLowerCase()}: {means}
          </li>
        ))}
      </ul>
    </Details>
  )
}
