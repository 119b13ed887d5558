import type { WeekLoad } from './load-words.ts'
import { dayInWeek, numberWords } from './plan-words.ts'

/** Units of the drawing: the height of a half-day, the width of a bar, and the most half-days that are drawn. */
const STEP = 6
const WIDTH = 40
const MOST = 12
/** How far apart the stripes are. */
const APART = 4

/** A week's half-days as a bar: those there are as an outline, in the diary filled, planned with stripes; and in words. */
export function WeekBar({ week }: { readonly week: WeekLoad }) {
  const { monday, room, booked, planned, over, words } = week
  return (
    <>
      <svg class="app-loads__bar" viewBox={`0 0 ${WIDTH} ${MOST * STEP + 2}`} aria-hidden="true">
        <Block from={0} to={booked} look="booked" />
        <Block from={booked} to={booked + planned} look="planned" />
        <Stripes from={booked} to={booked + planned} />
        <Block from={0} to={room} look="room" />
        <path class="app-loads__floor" d={`M0 ${MOST * STEP + 1} h${WIDTH}`} />
      </svg>
      <span class="govuk-visually-hidden">{words}</span>
      <span aria-hidden="true">
        <strong>
          {room === 0 && over === 0 ? 'No time' : `${numberWords(booked + planned)} of ${room}`}
        </strong>
        {over > 0 && <span class="app-loads__over">{numberWords(over)} over</span>}
        <span class="app-loads__monday">{dayInWeek(monday)}</span>
      </span>
    </>
  )
}

interface BlockProps {
  readonly from: number
  readonly to: number
}

function Block({ from, to, look }: BlockProps & { readonly look: 'booked' | 'planned' | 'room' }) {
  const top = Math.min(to, MOST)
  if (top <= from) return null
  return (
    <rect
      class={`app-loads__${look}`}
      x={1}
      y={(MOST - top) * STEP + 1}
      width={WIDTH - 2}
      height={(top - from) * STEP}
    />
  )
}

/** Lines across what is planned, so that it is not told by its colour alone. */
function Stripes({ from, to }: BlockProps) {
  const top = Math.min(to, MOST)
  const count = Math.max(0, Math.floor(((top - from) * STEP) / APART))
  const lines = Array.from({ length: count }, (_, at) => (MOST - from) * STEP + 1 - (at + 0.5) * APART)
  return <path class="app-loads__stripes" d={lines.map(y => `M1 ${y} h${WIDTH - 2}`).join(' ')} />
}

/** What the bars show. */
export function LoadKey() {
  return (
    <ul class="govuk-list app-loads__key">
      <li>
        <Sample look="booked" /> In the diary already
      </li>
      <li>
        <Sample look="planned" /> Planned
      </li>
      <li>
        <Sample look="room" /> Half-days there are
      </li>
    </ul>
  )
}

function Sample({ look }: { readonly look: 'booked' | 'planned' | 'room' }) {
  return (
    <svg class="app-loads__sample" viewBox="0 0 20 20" aria-hidden="true">
      <rect class={`app-loads__${look}`} x={1} y={1} width={18} height={18} />
      {look === 'planned' && <path class="app-loads__stripes" d="M1 4 h18 M1 8 h18 M1 12 h18 M1 16 h18" />}
    </svg>
  )
}
