import type { PlaceView, SessionView } from '../../shared/contracts/training.ts'
import { useMay, useMe } from '../me.ts'

/** What can be done with a place; the end of the page's address. */
export type PlaceDoorKey = 'offer' | 'name' | 'give-up' | 'waiver' | 'certificate' | 'evaluation'

/** A way to a page about one place. */
export interface PlaceDoor {
  readonly what: PlaceDoorKey
  readonly label: string
}

/** Who looks at a place. */
export interface PlaceVisitor {
  /** Books for the place's setting: their own, or any of the authority's. */
  readonly mayBook: boolean
  readonly mayManage: boolean
  /** The place is of one of their own settings. Only those say what it was worth, so that the team does not see who did. */
  readonly isOurs: boolean
}

/** What can be done with a place now, what matters most first. The API decides; this only chooses which doors to show. */
export function placeDoors(
  session: Pick<SessionView['session'], 'status'>,
  place: PlaceView,
  { mayBook, mayManage, isOurs }: PlaceVisitor,
): PlaceDoor[] {
  const { status, givingUp, cancelled, evaluation, staffName } = place
  const isAhead = session.status === 'planned' && givingUp !== null
  const owes =
    cancelled !== null && cancelled.waived === null && cancelled.lateFeePence + cancelled.usedHalfHours > 0
  const doors: (PlaceDoor | false)[] = [
    mayBook && isAhead && status === 'offered' && { what: 'offer', label: 'Take this place' },
    mayBook && isAhead && { what: 'name', label: staffName === null ? 'Give the name' : 'Swap the name' },
    mayBook && isAhead && { what: 'give-up', label: GIVE_UP[status] ?? 'Give it up' },
    mayBook && status === 'attended' && { what: 'certificate', label: 'Certificate' },
    mayBook &&
      isOurs &&
      status === 'attended' && {
        what: 'evaluation',
        label: evaluation === null ? 'Say what it was worth' : 'Change what you said of it',
      },
    mayManage && owes && { what: 'waiver', label: 'Waive what is owed' },
  ]
  return doors.filter(door => door !== false)
}

const GIVE_UP: Readonly<Partial<Record<PlaceView['status'], string>>> = {
  offered: 'Let it go',
  waiting: 'Leave the waiting list',
  booked: 'Cancel this place',
}

/** What the person signed in can do now with each place of a session. */
export function usePlaceDoors({ session }: SessionView): (place: PlaceView) => PlaceDoor[] {
  const { settings } = useMe()
  const mayBook = useMay('book-places')
  const mayManage = useMay('manage-training')
  return place => {
    const isOurs = settings.some(({ id }) => id === place.settingId)
    return placeDoors(session, place, { mayBook: mayBook && (isOurs || mayManage), mayManage, isOurs })
  }
}
