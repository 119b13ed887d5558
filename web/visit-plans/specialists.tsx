import { useLocation } from 'preact-iso'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { LoadLine } from '../../shared/contracts/allocation-lines.ts'
import { Empty } from '../components/messages.tsx'
import { Disciplines } from '../people/discipline-names.tsx'
import { DisciplineFilter } from './discipline-filter.tsx'
import { weekLoads } from './load-words.ts'
import { PlanPage } from './plan-page.tsx'
import { countWords, numberWords } from './plan-words.ts'
import { LoadKey, WeekBar } from './week-bar.tsx'

/** What a plan gives each specialist in each week, against the half-days they have. */
export default function BySpecialist() {
  return <PlanPage part="specialists">{view => <Loads view={view} />}</PlanPage>
}

function Loads({ view }: { readonly view: RunView }) {
  const { query } = useLocation()
  const discipline = query.discipline ?? ''
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
      {shown.map(line => (
        <SpecialistLoad key={line.specialistId} runId={view.run.id} line={line} />
      ))}
    </>
  )
}

function SpecialistLoad({ runId, line }: { readonly runId: string; readonly line: LoadLine }) {
  const weeks = weekLoads(line)
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
