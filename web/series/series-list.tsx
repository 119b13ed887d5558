import type { RequestView } from '../../shared/contracts/requests.ts'
import { dayAndMonth } from '../dates.ts'
import { isToCome, type Series, seriesAmong } from './series-of.ts'

/** The series among a request's visits, each with the way to its page; nothing where there are none. */
export function SeriesList({ view }: { readonly view: RequestView }) {
  const all = seriesAmong(view.visits)
  if (all.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Series</h2>
      <ul class="govuk-list govuk-list--bullet">
        {all.map(series => (
          <li key={series.id}>
            <a class="govuk-link" href={`/requests/${view.request.id}/series/${series.id}`}>
              {nameOf(series)}
            </a>
            {standOf(series)}
          </li>
        ))}
      </ul>
    </>
  )
}

function nameOf({ visits }: Series): string {
  const [first, last] = [visits[0], visits.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `Series of ${first.series?.of} visits, ${dayAndMonth(first.on)} to ${dayAndMonth(last.on)}`
}

function standOf({ visits }: Series): string {
  const toCome = visits.filter(isToCome).length
  const proposed = visits.filter(visit => visit.status === 'proposed' && isToCome(visit)).length
  return `: ${toCome} to come${proposed > 0 ? `, ${proposed} to be agreed` : ''}`
}
