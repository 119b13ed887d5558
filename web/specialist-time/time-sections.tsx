import type { TimeView } from '../../shared/contracts/specialist-time.ts'
import { longDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { Doors, Section } from './section.tsx'
import { commitmentWords, patternWords, standingWords, stretchWords } from './time-words.ts'

interface ViewProps {
  readonly view: TimeView
}

const baseOf = ({ specialistId }: TimeView) => `/specialists/${specialistId}/time`

/** Working patterns by half day, each from a day on. */
export function Patterns({ view }: ViewProps) {
  const base = baseOf(view)
  return (
    <Section
      heading="Working week"
      head={['From', 'Works', 'When', 'Change']}
      none="No working week is entered, so nothing can be booked."
      add={{ href: `${base}/pattern`, label: 'Enter a new working week' }}
      rows={view.patterns.map(({ startsOn, endsOn, halfDays, standing }) => ({
        key: startsOn,
        isOver: standing === 'over',
        cells: [
          endsOn === null ? longDate(startsOn) : stretchWords(startsOn, endsOn),
          patternWords(halfDays),
          standingWords(standing),
          standing === 'to-come' ? (
            <Doors
              key="doors"
              about={`the week from ${longDate(startsOn)}`}
              doors={[{ href: `${base}/end-pattern?startsOn=${startsOn}`, label: 'Take back' }]}
            />
          ) : (
            ''
          ),
        ],
      }))}
    />
  )
}

/** Leave, with its reason: only those who manage the diary come here. */
export function LeaveRows({ view }: ViewProps) {
  const { leaveReasons } = useCatalogue()
  const base = baseOf(view)
  return (
    <Section
      heading="Leave"
      head={['Days', 'Reason', 'When', 'Change']}
      none="No leave is entered."
      add={{ href: `${base}/leave`, label: 'Add leave' }}
      rows={view.leave.map(({ from, to, why, standing }) => ({
        key: `${from} ${to}`,
        isOver: standing === 'over',
        cells: [
          stretchWords(from, to),
          leaveReasons[why] ?? why,
          standingWords(standing),
          standing === 'over' ? (
            ''
          ) : (
            <Doors
              key="doors"
              about={`leave ${stretchWords(from, to)}`}
              doors={[
                { href: `${base}/leave?from=${from}&to=${to}`, label: 'Change' },
                { href: `${base}/end-leave?from=${from}&to=${to}`, label: 'Take back' },
              ]}
            />
          ),
        ],
      }))}
    />
  )
}

/** What recurs: weekday and times by London's clock, all the year round. */
export function Commitments({ view }: ViewProps) {
  const base = baseOf(view)
  const hasTermTime = view.commitments.some(({ termOnly, standing }) => termOnly && standing !== 'over')
  return (
    <Section
      heading="Every week or every second"
      head={['What', 'When', 'From and to', 'Change']}
      none="Nothing recurs. Visits can be offered at any working time."
      add={{ href: `${base}/commitment`, label: 'Add a recurring commitment' }}
      rows={view.commitments.map(one => ({
        key: one.id,
        isOver: one.standing === 'over',
        cells: [
          one.label,
          commitmentWords(one),
          stretchWords(one.from, one.to),
          one.standing === 'over' ? (
            ''
          ) : (
            <Doors
              key="doors"
              about={one.label}
              doors={[
                { href: `${base}/commitment?commitment=${one.id}`, label: 'Change' },
                { href: `${base}/end-commitment?commitment=${one.id}`, label: 'End' },
              ]}
            />
          ),
        ],
      }))}
    >
      {hasTermTime && view.termsKnownTo !== null && (
        <p class="govuk-body">
          Term time follows the terms most settings keep, known to {longDate(view.termsKnownTo)}. Later days
          count as term.
        </p>
      )}
    </Section>
  )
}

/** Who takes over, and when. */
export function CoverRows({ view }: ViewProps) {
  const base = baseOf(view)
  return (
    <Section
      heading="Cover"
      head={['Days', 'Who covers', 'When', 'Change']}
      none="Nobody is asked to cover."
      add={{ href: `${base}/cover`, label: 'Arrange cover' }}
      rows={view.cover.map(({ from, to, name, standing }) => ({
        key: `${from} ${to}`,
        isOver: standing === 'over',
        cells: [
          stretchWords(from, to),
          name,
          standingWords(standing),
          standing === 'over' ? (
            ''
          ) : (
            <Doors
              key="doors"
              about={`cover by ${name}, ${stretchWords(from, to)}`}
              doors={[{ href: `${base}/end-cover?from=${from}&to=${to}`, label: 'End' }]}
            />
          ),
        ],
      }))}
    />
  )
}
