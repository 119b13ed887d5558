import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { HoursView, StreamHours } from '../../shared/contracts/hours.ts'
import { call } from '../api.ts'
import { Button } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Details, Empty, Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { inHours } from '../dates.ts'
import { ruleWords } from '../policy/rule-words.ts'
import { errorsOf, Problem } from '../problem.ts'
import { useData } from '../use-data.ts'
import { HoursLines } from './hours-lines.tsx'
import { HoursMoves, SharedPots } from './hours-moves.tsx'
import { HoursTable } from './hours-table.tsx'
import { TrainingLines } from './hours-training.tsx'
import { saveCsv } from './save-csv.ts'
import { yearAfter } from './years.ts'

/** A setting's hours of an academic year: each balance with the visits behind it, and the statement to keep. */
export default function Hours() {
  const { id = '' } = useRoute().params
  const { query } = useLocation()
  const year = /^20\d{2}-\d{2}$/.test(query.year ?? '') ? query.year : undefined
  const data = useData('GET /settings/:settingId/hours', { params: { settingId: id }, query: { year } })
  return (
    <LoadPage data={data} title="Hours">
      {view => <HoursPage key={view.academicYear} view={view} />}
    </LoadPage>
  )
}

function HoursPage({ view }: { readonly view: HoursView }) {
  const { settingId, academicYear, streams } = view
  const [problem, setProblem] = useState<Problem | null>(null)
  const base = `/settings/${settingId}/hours`
  const keep = () =>
    saveStatement(view).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    })
  return (
    <Page
      title={`Hours ${academicYear}`}
      caption={view.settingName}
      back={{ href: `/settings/${settingId}`, label: 'Setting' }}
      errors={errorsOf(problem)}
      wide
    >
      <HoursTable hours={streams.map(stream => ({ ...stream, settingId, academicYear, version: 0 }))} />
      <NoticeRules view={view} />
      <SharedPots pots={view.pots} />
      <HoursMoves moves={view.moves} />
      {streams.map(stream => (
        <Stream key={stream.stream} stream={stream} />
      ))}
      <div class="app-no-print">
        {streams.length > 0 && (
          <Button kind="secondary" onClick={() => void keep()}>
            Download the statement (CSV)
          </Button>
        )}
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

function NoticeRules({ view }: { readonly view: HoursView }) {
  return (
    <Details summary="What cancelling a visit does to hours">
      <p>When the team cancels, all hours of the visit come back. When the setting cancels:</p>
      <ul class="govuk-list govuk-list--bullet">
        {ruleWords(view).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>The allocation lead can give hours back that were used so, with a reason.</p>
    </Details>
  )
}

/** The visits behind the balance of a stream. */
export function Stream({ stream }: { readonly stream: StreamHours }) {
  const { label, lines, training, addsUp, reservedHalfHours, usedHalfHours } = stream
  return (
    <section aria-label={label}>
      <h2 class="govuk-heading-m">{label}</h2>
      {!addsUp && <Inset>A visit was changed a moment ago. Open this page again to see it here.</Inset>}
      {lines.length + training.length === 0 ? (
        <Empty>
          <p>No visit and no training draws on these hours this year.</p>
        </Empty>
      ) : (
        <>
          <p class="govuk-body">
            {inHours(reservedHalfHours)} set aside and {inHours(usedHalfHours)} used, by what is listed here.
          </p>
          {lines.length > 0 && <HoursLines lines={lines} label={label} />}
          <TrainingLines training={training} label={label} />
        </>
      )}
    </section>
  )
}

/** Fetches the statement and hands it to the browser as a file. */
async function saveStatement({ settingId, academicYear }: HoursView): Promise<void> {
  const { fileName, csv } = await call('GET /settings/:settingId/hours/statement', {
    params: { settingId },
    query: { year: academicYear },
  })
  saveCsv(fileName, csv)
}
