import type { PlaceView, SessionView } from '../../shared/contracts/training.ts'
import { SummaryList } from '../components/summary-list.tsx'
import { referenceOfPlace, whenOf, whoComes } from './words.ts'

/** Which place this is. */
export function PlaceSummary({ view, place }: { readonly view: SessionView; readonly place: PlaceView }) {
  const { session, course } = view
  return (
    <SummaryList
      rows={[
        { key: 'Course', value: course.title },
        { key: 'When', value: whenOf(session) },
        { key: 'Where', value: session.venue.name },
        { key: 'Who', value: `${whoComes(place)}, ${place.settingName}` },
        { key: 'Reference', value: referenceOfPlace(place.id) },
      ]}
    />
  )
}

/** What the routes of a place are told. */
export function placeParams({ session }: SessionView, { id, settingId }: PlaceView) {
  return { sessionId: session.id, settingId, placeId: id }
}
