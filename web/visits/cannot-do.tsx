import type { RequestView } from '../../shared/contracts/requests.ts'
import { Inset } from '../components/messages.tsx'
import { longDate } from '../dates.ts'
import { WEEKDAYS } from '../requests/answers.ts'
import { patternWords } from '../specialist-time/time-words.ts'

type Dates = RequestView['request']['content']['dates']

/** What the setting said about days that do not suit; nothing when it said nothing. */
export function CannotDo({ dates }: { readonly dates: Dates }) {
  const lines = dates === null ? [] : linesOf(dates)
  if (lines.length === 0) return null
  return (
    <Inset>
      <p class="govuk-body">The setting says:</p>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Inset>
  )
}

function linesOf({ cannotDo, badWeekdays, suits, note }: NonNullable<Dates>): string[] {
  const spans = cannotDo.map(({ from, to, why }) => {
    const days = from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`
    return `Not ${days}${why === '' ? '' : `: ${why}`}`
  })
  const weekdays = badWeekdays.map(day => WEEKDAYS[day])
  return [
    ...spans,
    ...(weekdays.length > 0 ? [`Not on ${weekdays.join(' or ')}`] : []),
    ...(suits === undefined ? [] : [`Best: ${patternWords(suits)}`]),
    note,
  ].filter(Boolean)
}
