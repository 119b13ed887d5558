import type { RunView } from '../../shared/contracts/allocation.ts'
import { Details } from '../components/messages.tsx'
import { atRisk } from './at-risk-lines.ts'
import { LevelTable } from './level-table.tsx'
import { countWords, missingWords, proofWords } from './plan-words.ts'

/** What a plan does in sentences, each with the way to its list, and how good it is known to be. */
export function ResultWords({ view }: { readonly view: RunView }) {
  const { run, placed, unmet, levels, rescues, moves } = view
  const at = `/visit-plans/${run.id}`
  const planned = run.planned ?? placed.length
  const left = run.unmet ?? unmet.length
  const late = run.lateCases ?? placed.filter(line => line.isLate && line.statutory).length
  const [lateness] = levels
  const among = missingWords(view.parts) === null ? '' : ' in the parts that are planned'
  return (
    <>
      <ul class="govuk-list app-plan-sentences">
        <li>
          <a class="govuk-link" href={`${at}/requests`}>
            {countWords(planned, 'request')} planned
          </a>
          .
        </li>
        <li>
          {left === 0 ? (
            `No request is left out${among}.`
          ) : (
            <>
              <a class="govuk-link" href={`${at}/left-out`}>
                {countWords(left, 'request')} left out
              </a>
              , each with why and what would let it in.
            </>
          )}
        </li>
        <li>
          {late === 0 ? `No statutory case is late${among}.` : `${countWords(late, 'statutory case')} late.`}{' '}
          {lateness && `${lateness.label}: ${proofWords(lateness).toLowerCase()}.`}{' '}
          {atRisk(view).length > 0 && (
            <a class="govuk-link" href={`${at}/at-risk`}>
              {rescues.length > 0
                ? `What could save ${countWords(rescues.length, 'case')}`
                : 'See which they are'}
            </a>
          )}
        </li>
        {view.ask.booked !== 'keep' && (
          <li>
            {moves.length === 0 ? (
              'No booked visit moves.'
            ) : (
              <>
                <a class="govuk-link" href={`${at}/moves`}>
                  Booked visits of {countWords(moves.length, 'request')} move
                </a>
                , each with why and what it costs.
              </>
            )}
          </li>
        )}
      </ul>
      {levels.length > 0 && (
        <Details summary="How good this plan is known to be">
          <p class="govuk-body">
            An earlier line is never given up for a later one. “Best possible” stands only where no plan can
            be better.
          </p>
          <LevelTable caption="What is proved" levels={levels} />
        </Details>
      )}
    </>
  )
}
