import { useLocation, useRoute } from 'preact-iso'
import type { CoverageLine } from '../../shared/contracts/training.ts'
import { LoadPage } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Select } from '../components/select.tsx'
import { Table } from '../components/table.tsx'
import { shortDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { useData } from '../use-data.ts'
import { COVERAGE_WORDS, type CoverageKey, coverageFits, coverageViewOf } from './coverage-query.ts'

/** Which settings have had a course, and which have not. */
export default function Coverage() {
  const { id = '' } = useRoute().params
  const data = useData('GET /training/courses/:courseId/coverage', { params: { courseId: id } })
  return (
    <LoadPage data={data} title="Which settings have had it">
      {({ course, settings }) => <CoveragePage courseId={id} course={course} settings={settings} />}
    </LoadPage>
  )
}

interface CoveragePageProps {
  readonly courseId: string
  readonly course: string
  readonly settings: readonly CoverageLine[]
}

function CoveragePage({ courseId, course, settings }: CoveragePageProps) {
  const view = coverageViewOf(useLocation().query)
  const shown = settings.filter(line => coverageFits(line, view))
  const had = settings.filter(({ attended }) => attended > 0).length
  return (
    <Page
      title="Which settings have had it"
      caption={course}
      back={{ href: `/training/courses/${courseId}`, label: 'Course' }}
      wide
    >
      <p class="govuk-body">
        {had} of {settings.length} settings have had this course.
      </p>
      <Filters courseId={courseId} />
      <p class="govuk-body" role="status">
        {shown.length === settings.length ? 'All are shown.' : `${shown.length} fit.`}
      </p>
      {shown.length === 0 ? <Empty>No setting fits. Choose others above.</Empty> : <Lines lines={shown} />}
    </Page>
  )
}

function Filters({ courseId }: Pick<CoveragePageProps, 'courseId'>) {
  const { query, route } = useLocation()
  const { phases } = useCatalogue()
  const view = coverageViewOf(query)
  const to = (next: typeof view) => {
    const chosen = Object.entries(next).filter(([, value]) => value !== '')
    const search = new URLSearchParams(chosen as [string, string][])
    route(`/training/courses/${courseId}/coverage${search.size === 0 ? '' : `?${search}`}`)
  }
  return (
    <div class="app-filters app-no-print">
      <Select
        id="had"
        label="Show"
        empty="All settings"
        options={(Object.keys(COVERAGE_WORDS) as CoverageKey[]).map(value => ({
          value,
          label: COVERAGE_WORDS[value],
        }))}
        value={view.had}
        onChange={had => to({ ...view, had: had as CoverageKey | '' })}
      />
      <Select
        id="phase"
        label="Phase"
        empty="All"
        options={Object.entries(phases).map(([value, label]) => ({ value, label }))}
        value={view.phase}
        onChange={phase => to({ ...view, phase })}
      />
    </div>
  )
}

function Lines({ lines }: { readonly lines: readonly CoverageLine[] }) {
  const { phases } = useCatalogue()
  return (
    <Table
      caption="Settings and this course"
      captionHidden
      head={[
        'Setting',
        'Phase',
        { label: 'Attended', numeric: true },
        { label: 'Booked', numeric: true },
        'Last had',
      ]}
      rows={lines.map(line => ({
        key: line.settingId,
        cells: [
          <a
            key="name"
            class="govuk-link"
            href={`/training/bookings?setting=${encodeURIComponent(line.settingId)}`}
          >
            {line.settingName}
          </a>,
          phases[line.phase] ?? line.phase,
          line.attended,
          line.booked,
          line.lastOn === null ? 'Never' : shortDate(line.lastOn),
        ],
      }))}
    />
  )
}
