import type { ProfileMeasure, ProfileView } from '../../shared/contracts/profile.ts'
import { comparedWords, groupWords, ownWords } from './profile-words.ts'

/** Units of the drawing: its width, where the bars begin and end, a row's height. */
const WIDTH = 360
const LEFT = 0
const RIGHT = 300
const ROW = 52

export interface ProfilePictureProps {
  readonly measures: readonly ProfileMeasure[]
  readonly group: ProfileView['group']
  readonly year: string
}

/** Each count as a bar, with a second one for settings like it where their number is told. Hours are in the table. */
export function ProfilePicture({ measures, group, year }: ProfilePictureProps) {
  const counts = measures.filter(({ unit }) => unit === 'count')
  const most = Math.max(1, ...counts.flatMap(({ own, group: theirs }) => [own, numberOf(theirs)]))
  const across = (value: number) => Math.round(((RIGHT - LEFT) * value) / most)
  const title = `profile-title-${year}`
  return (
    <figure class="app-profile">
      <svg
        class="app-profile__picture"
        viewBox={`0 0 ${WIDTH} ${counts.length * ROW + 8}`}
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>{`Support in ${year}. ${comparedWords(measures, group)}`}</title>
        {counts.map((measure, at) => (
          <Bars key={measure.key} measure={measure} top={at * ROW + 6} across={across} />
        ))}
      </svg>
      <figcaption class="govuk-body-s">
        Solid bars: this setting. Outlined bars: the middle of settings like it, where it is told.
      </figcaption>
    </figure>
  )
}

interface BarsProps {
  readonly measure: ProfileMeasure
  readonly top: number
  readonly across: (value: number) => number
}

function Bars({ measure, top, across }: BarsProps) {
  const { label, own, group } = measure
  const theirs = numberOf(group)
  return (
    <>
      <text class="app-profile__text" x={LEFT} y={top + 10}>
        {shortLabel(label)}
      </text>
      <rect class="app-profile__own" x={LEFT} y={top + 16} width={across(own)} height={12} />
      <text class="app-profile__text" x={LEFT + across(own) + 5} y={top + 27}>
        {ownWords(measure)}
      </text>
      {group !== null && (
        <>
          {theirs > 0 && (
            <rect class="app-profile__group" x={LEFT} y={top + 31} width={across(theirs)} height={9} />
          )}
          <text class="app-profile__text" x={LEFT + across(theirs) + 5} y={top + 41}>
            {groupWords(measure)}
          </text>
        </>
      )}
    </>
  )
}

function numberOf(group: ProfileMeasure['group']): number {
  return typeof group === 'number' ? group : 0
}

function shortLabel(label: string): string {
  const words = label.replace('Requests: ', '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
