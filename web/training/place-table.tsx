import type { PlaceView, SessionView } from '../../shared/contracts/training.ts'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { inHours, longDate } from '../dates.ts'
import { type PlaceDoor, usePlaceDoors } from './place-doors.ts'
import { inTurn, PLACE_WORDS, pounds, referenceOfPlace, whoComes } from './words.ts'

export interface PlaceTableProps {
  readonly view: SessionView
  readonly caption: string
}

/** Places on a session: who comes, how each stands and what can be done with it. */
export function PlaceTable({ view, caption }: PlaceTableProps) {
  const { places, session } = view
  const doorsOf = usePlaceDoors(view)
  const hasDoors = places.some(place => doorsOf(place).length > 0)
  const hasSeveral = new Set(places.map(({ settingId }) => settingId)).size > 1
  return (
    <Table
      caption={caption}
      captionHidden
      head={[
        'Who',
        ...(hasSeveral ? ['Setting'] : []),
        'Status',
        'Reference',
        ...(hasDoors ? ['What you can do'] : []),
      ]}
      rows={places.map(place => ({
        key: place.id,
        cells: [
          whoComes(place),
          ...(hasSeveral ? [place.settingName] : []),
          <State key="state" place={place} />,
          <span key="reference" class="app-nowrap">
            {referenceOfPlace(place.id)}
          </span>,
          ...(hasDoors
            ? [<Ways key="ways" sessionId={session.id} place={place} doors={doorsOf(place)} />]
            : []),
        ],
      }))}
    />
  )
}

function State({ place }: { readonly place: PlaceView }) {
  const { label, colour } = PLACE_WORDS[place.status]
  return (
    <>
      <Tag colour={colour} label={label} />
      {place.turn !== null && <span class="app-minor">{inTurn(place.turn)} in turn</span>}
      {place.offeredUntilOn !== null && (
        <span class="app-minor">Can be taken until {longDate(place.offeredUntilOn)}</span>
      )}
      {owedWords(place).map(words => (
        <span key={words} class="app-minor">
          {words}
        </span>
      ))}
    </>
  )
}

/** What is owed for a place that was given up late or not used. */
function owedWords({ cancelled }: PlaceView): string[] {
  if (cancelled === null) return []
  const { lateFeePence, usedHalfHours, waived } = cancelled
  if (waived !== null) return [`Nothing is owed: ${waived.why}`]
  return [
    ...(lateFeePence > 0 ? [`${pounds(lateFeePence)} is owed`] : []),
    ...(usedHalfHours > 0 ? [`${inHours(usedHalfHours)} used`] : []),
  ]
}

interface WaysProps {
  readonly sessionId: string
  readonly place: PlaceView
  readonly doors: readonly PlaceDoor[]
}

function Ways({ sessionId, place, doors }: WaysProps) {
  if (doors.length === 0) return <>Nothing</>
  return (
    <ul class="app-place-ways">
      {doors.map(({ what, label }) => (
        <li key={what}>
          <a class="govuk-link" href={`/training/sessions/${sessionId}/places/${place.id}/${what}`}>
            {label}
            <span class="govuk-visually-hidden">
              {' '}
              for {whoComes(place)}, {referenceOfPlace(place.id)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
