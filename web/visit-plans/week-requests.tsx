import { useState } from 'preact/hooks'
import type { LoadLine, PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { type Drop, isMove } from './moved-weeks.ts'
import { countWords, weeksOf } from './plan-words.ts'

/** What is being dragged; a page has one pointer. */
let dragged: Pick<Drop, 'line' | 'from'> | null = null

export interface WeekRequestsProps {
  readonly runId: string
  readonly load: LoadLine
  readonly monday: string
  /** Requests the plan gives this specialist. */
  readonly lines: readonly PlacedLine[]
  readonly onDrop: (drop: Drop) => void
}

/**
 * The requests a specialist has in a week, each a link that can be dragged to another week or another specialist of its
 * discipline. Whoever does not drag has the same on the request's own page.
 */
export function WeekRequests({ runId, load, monday, lines, onDrop }: WeekRequestsProps) {
  const [isOver, setOver] = useState(false)
  const drop = (): Drop | null => {
    if (dragged === null || !load.disciplines.includes(dragged.line.discipline)) return null
    const found = { ...dragged, to: monday, specialistId: load.specialistId }
    return isMove(found) ? found : null
  }
  const theirs = lines.filter(line => weeksOf(line.halves).includes(monday))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the same is done with the form of a request
    <div
      class={isOver ? 'app-loads__drop app-loads__drop--over' : 'app-loads__drop'}
      onDragOver={event => {
        if (drop() === null) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        const found = drop()
        dragged = null
        if (found !== null) onDrop(found)
      }}
    >
      {theirs.map(line => (
        <a
          key={line.requestId}
          class="govuk-link app-loads__request"
          href={`/visit-plans/${runId}/requests/${line.requestId}`}
          draggable
          onDragStart={event => {
            dragged = { line, from: monday }
            event.dataTransfer?.setData('text/plain', line.reference)
          }}
          onDragEnd={() => {
            dragged = null
          }}
        >
          {line.reference}
          <span class="govuk-visually-hidden">, {halvesWords(line, monday)}</span>
        </a>
      ))}
    </div>
  )
}

function halvesWords({ halves }: PlacedLine, monday: string): string {
  return countWords(weeksOf(halves).filter(week => week === monday).length, 'half-day')
}
