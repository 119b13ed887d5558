import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { LoadLine } from '../../shared/contracts/allocation-lines.ts'
import { Empty } from '../components/messages.tsx'
import { Disciplines } from '../people/discipline-names.tsx'
import { DisciplineFilter } from './discipline-filter.tsx'
import { DropForm } from './drop-form.tsx'
import { weekLoads } from './load-words.ts'
import type { Drop } from './moved-weeks.ts'
import { useNextPlan } from './next-plan.ts'
import { NextPlanPart } from './next-plan-part.tsx'
import { PlanPage } from './plan-page.tsx'
import { countWords, numberWords } from './plan-words.ts'
import { specialistNames } from './specialist-names.ts'
import { LoadKey, WeekBar } from './week-bar.tsx'
import { WeekRequests } from './week-requests.tsx'

/** What a plan gives each specialist in each week, against the half-days they have. */
export default function BySpecialist() {
  return <PlanPage part="specialists">{view => <Loads view={view} />}</PlanPage>
}

function Loads({ view }: { readonly view: RunView }) {
  const { query } = useLocation()
  const next = useNextPlan(view.run.id)
  const [drop, setDrop] = useState<Drop | null>(null)
  const discipline = query.discipline ?? ''
  const isEach = query.each === 'request'
  const shown = view.loads.filter(
    line => discipline === '' || (line.disciplines as readonly string[]).includes(discipline),
  )
  return (
    <>
      <DisciplineFilter
        key={discipline}
        path={`/visit-plans/${view.run.id}/specialists`}
        keys={view.loads.flatMap(line => line.disciplines)}
        chosen={discipline}
      />
      <p class="govuk-body" role="status">
        {countWords(shown.length, 'specialist')}
      </p>
      {shown.length === 0 ? <Empty>This plan has no specialist to show here.</Empty> : <LoadKey />}
      <EachRequest path={`/visit-plans/${view.run.id}/specialists`} discipline={discipline} isEach={isEach} />
      {drop !== null && (
        <DropForm
          key={`${drop.line.requestId}${drop.to}${drop.specialistId}`}
          drop={drop}
          name={specialistNames(view)[drop.specialistId] ?? ''}
          next={next}
          onDone={() => {
            // The form goes: whoever used it by keyboard stays on the page's content.
            document.getElementById('main')?.focus({ preventScroll: true })
            setDrop(null)
          }}
        />
      )}
      {shown.map(line => (
        <SpecialistLoad key={line.specialistId} view={view} line={line} onDrop={isEach ? setDrop : null} />
      ))}
      <NextPlanPart view={view} next={next} />
    </>
  )
}

interface EachRequestProps {
  readonly path: string
  readonly discipline: string
  readonly isEach: boolean
}

/** The way to see the requests in their weeks, and back. */
function EachRequest({ path, discipline, isEach }: EachRequestProps) {
  const asked = new URLSearchParams({
    ...(discipline !== '' && { discipline }),
    ...(!isEach && { each: 'request' }),
  }).toString()
  return (
    <div class="app-no-print">
      <p class="govuk-body">
        <a class="govuk-link" href={asked === '' ? path : `${path}?${asked}`}>
          {isEach ? 'Show the bars alone' : 'Show each request in its weeks'}
        </a>
      </p>
      {isEach && (
        <p class="govuk-body">
          Drag a request to another week or specialist to pin it there for the next plan. Its own page does
          the same without dragging.
        </p>
      )}
    </div>
  )
}

interface SpecialistLoadProps {
  readonly view: RunView
  readonly line: LoadLine
  /** Null where only the bars are shown. */
  readonly onDrop: ((drop: Drop) => void) | null
}

function SpecialistLoad({ view, line, onDrop }: SpecialistLoadProps) {
  const weeks = weekLoads(line)
  const runId = view.run.id
  const theirs = view.placed.filter(one => one.specialistId === line.specialistId)
  return (
    <section class="app-loads">
      <h2 class="govuk-heading-s app-loads__name">
        <a class="govuk-link" href={`/visit-plans/${runId}/requests?specialist=${line.specialistId}`}>
          {line.name}
        </a>{' '}
        <span class="app-minor">
          <Disciplines keys={line.disciplines} />
        </span>
      </h2>
      <p class="govuk-body-s">{wholeWords(line)}</p>
      <ol class="app-loads__weeks">
        {weeks.map(week => (
          <li key={week.monday} class="app-loads__week">
            <WeekBar week={week} />
            {onDrop !== null && (
              <WeekRequests runId={runId} load={line} monday={week.monday} lines={theirs} onDrop={onDrop} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** All weeks of a specialist in a sentence. */
function wholeWords({ weeks }: LoadLine): string {
  const sum = (of: (week: LoadLine['weeks'][number]) => number) =>
    weeks.reduce((all, week) => all + of(week), 0)
  const room = sum(week => week.room)
  const used = sum(week => week.booked + week.planned)
  const share = room === 0 ? '' : ` (${Math.round((100 * used) / room)}%)`
  const statutory = sum(week => week.statutory)
  return `${numberWords(used)} of ${countWords(room, 'half-day')}${share} in all, ${numberWords(statutory)} of them statutory.`
}
