import { longDate, shortDate } from '../dates.ts'
import { useMe } from '../me.ts'
import { MARK_LABELS, type Mark, type Milestone, rowsOf, type Weeks } from './weeks.ts'

/** Units of the drawing: its width, where the bar starts and ends, and its top and height. */
const WIDTH = 400
const LEFT = 14
const RIGHT = 386
const TOP = 30
const HEIGHT = 16
/** How near two signs may stand in one row, and how far down the second row is. */
const APART = 24
const ROW = 40

/** The weeks of an assessment as a bar with its milestones, and the same in words below it. */
export function WeeksPicture({ weeks }: { readonly weeks: Weeks }) {
  const { today } = useMe()
  const rows = rowsOf(
    weeks.milestones.map(({ week }) => across(weeks, week)),
    APART,
  )
  return (
    <figure class="app-weeks">
      <svg
        class="app-weeks__picture"
        viewBox={`0 0 ${WIDTH} ${rows.includes(1) ? 92 + ROW : 92}`}
        role="img"
        aria-labelledby="weeks-title weeks-text"
      >
        <title id="weeks-title">The 20 weeks of the assessment</title>
        <desc id="weeks-text">{inWords(weeks)}</desc>
        <Bar weeks={weeks} />
        {weeks.milestones.map((milestone, at) => (
          <MilestoneMark
            key={milestone.rule}
            milestone={milestone}
            x={across(weeks, milestone.week)}
            down={(rows[at] ?? 0) * ROW}
          />
        ))}
        {!weeks.isOver && <TodayMark x={across(weeks, weeks.gone)} />}
      </svg>
      <figcaption>
        <ul class="app-weeks__key">
          {weeks.milestones.map(milestone => (
            <li key={milestone.rule}>
              <svg class="app-weeks__sign" viewBox="0 0 24 24" aria-hidden="true">
                <Sign mark={milestone.mark} x={12} y={12} />
              </svg>
              <span>
                <strong>Week {milestone.week}:</strong> {milestone.label}. {standing(milestone)}.
              </span>
            </li>
          ))}
        </ul>
        {!weeks.isOver && <p class="govuk-body-s app-weeks__today">Today is {longDate(today)}.</p>}
      </figcaption>
    </figure>
  )
}

function standing({ stateLabel, mark, dueOn, metOn }: Milestone): string {
  if (metOn !== null) return `${stateLabel} on ${shortDate(metOn)}, due ${shortDate(dueOn)}`
  return mark === 'due' ? `${stateLabel} ${shortDate(dueOn)}` : `${stateLabel}, due ${shortDate(dueOn)}`
}

function inWords({ gone, isOver, milestones }: Weeks): string {
  const now = isOver ? 'The clock has stopped.' : `Today is in week ${Math.max(1, Math.ceil(gone))}.`
  const each = milestones.map(
    ({ week, label, mark, dueOn }) =>
      `Week ${week}, ${label}: ${MARK_LABELS[mark].toLowerCase()}, ${longDate(dueOn)}.`,
  )
  return [now, ...each].join(' ')
}

function across({ total }: Weeks, week: number): number {
  return Math.round(LEFT + ((RIGHT - LEFT) * Math.min(week, total)) / total)
}

function Bar({ weeks }: { readonly weeks: Weeks }) {
  const end = across(weeks, 20)
  const gone = across(weeks, weeks.gone)
  const weekLines = Array.from({ length: weeks.total - 1 }, (_, at) => at + 1)
  return (
    <>
      <rect class="app-weeks__bar" x={LEFT} y={TOP} width={end - LEFT} height={HEIGHT} />
      <rect
        class="app-weeks__gone"
        x={LEFT}
        y={TOP}
        width={Math.max(0, Math.min(gone, end) - LEFT)}
        height={HEIGHT}
      />
      {gone > end && <rect class="app-weeks__over" x={end} y={TOP} width={gone - end} height={HEIGHT} />}
      {weeks.total <= 52 &&
        weekLines.map(week => (
          <line
            key={week}
            class="app-weeks__line"
            x1={across(weeks, week)}
            x2={across(weeks, week)}
            y1={TOP}
            y2={TOP + HEIGHT}
          />
        ))}
    </>
  )
}

interface MilestoneMarkProps {
  readonly milestone: Milestone
  readonly x: number
  /** How far below the bar's own row. */
  readonly down: number
}

function MilestoneMark({ milestone, x, down }: MilestoneMarkProps) {
  const foot = TOP + HEIGHT + down
  return (
    <>
      <line class="app-weeks__stem" x1={x} x2={x} y1={TOP} y2={foot + 6} />
      <Sign mark={milestone.mark} x={x} y={foot + 16} />
      <text class="app-weeks__text" x={x} y={foot + 42} text-anchor="middle">
        {milestone.week}
      </text>
    </>
  )
}

function TodayMark({ x }: { readonly x: number }) {
  const anchor = x < 40 ? 'start' : x > WIDTH - 40 ? 'end' : 'middle'
  return (
    <>
      <path class="app-weeks__now" d={`M${x - 6} 18 h12 l-6 10 z`} />
      <line class="app-weeks__now-line" x1={x} x2={x} y1={TOP - 4} y2={TOP + HEIGHT} />
      <text
        class="app-weeks__text"
        x={anchor === 'middle' ? x : x - (anchor === 'end' ? -8 : 8)}
        y={13}
        text-anchor={anchor}
      >
        Today
      </text>
    </>
  )
}

interface SignProps {
  readonly mark: Mark
  readonly x: number
  readonly y: number
}

/** A circle with a tick is done, an empty circle due, a triangle late, a square exempted, a dash off, a broken dash never recorded. */
function Sign({ mark, x, y }: SignProps) {
  switch (mark) {
    case 'done':
    case 'done-late':
      return (
        <>
          <circle class={`app-weeks__mark app-weeks__mark--${mark}`} cx={x} cy={y} r={9} />
          {mark === 'done' ? (
            <path class="app-weeks__stroke" d={`M${x - 4} ${y} l3 4 l6 -7`} />
          ) : (
            <path class="app-weeks__stroke" d={`M${x} ${y - 5} v6 m0 3 v1`} />
          )}
        </>
      )
    case 'late':
      return (
        <>
          <path class="app-weeks__mark app-weeks__mark--late" d={`M${x} ${y - 10} l10 18 h-20 z`} />
          <path class="app-weeks__stroke" d={`M${x} ${y - 3} v5 m0 3 v1`} />
        </>
      )
    case 'exempted':
      return (
        <>
          <rect
            class="app-weeks__mark app-weeks__mark--exempted"
            x={x - 8}
            y={y - 8}
            width={16}
            height={16}
          />
          <path class="app-weeks__stroke" d={`M${x + 3} ${y - 4} h-6 v8 h6 m-1 -4 h-5`} />
        </>
      )
    case 'off':
      return <path class="app-weeks__off" d={`M${x - 8} ${y} h16`} />
    case 'unrecorded':
      return <path class="app-weeks__off" d={`M${x - 8} ${y} h6 m4 0 h6`} />
    default:
      return <circle class="app-weeks__mark app-weeks__mark--due" cx={x} cy={y} r={8} />
  }
}
