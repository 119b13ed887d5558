import type { MeetingContent, MeetingView } from '../../shared/contracts/meetings.ts'

/** Everything of a meeting that is written while it is prepared and held. */
export type MeetingDraft = Required<{
  [Part in keyof MeetingContent]: Exclude<MeetingContent[Part], undefined>
}>
export type Part = keyof MeetingDraft
export type DraftChild = MeetingDraft['children'][number]
export type DraftDay = MeetingDraft['days'][number]
export type DraftPoint = MeetingDraft['points'][number]

/** The parts in the order of the page, as messages name them. */
export const PARTS: Readonly<Record<Part, string>> = {
  heldOn: 'the day of the meeting',
  present: 'who is there',
  children: 'the children to discuss',
  priorities: 'the priorities',
  days: 'the planned days',
  points: 'what is to be done',
  minutes: 'the minutes',
}
export const PART_KEYS = Object.keys(PARTS) as Part[]

/** What setting's people write. */
export const SETTING_PARTS: readonly Part[] = ['children', 'priorities']

/** A meeting as its form begins: what has become a request is no draft any more. */
export function draftOf(meeting: MeetingView['meeting']): MeetingDraft {
  const { heldOn, present, priorities, points, minutes } = meeting
  return {
    heldOn,
    present,
    priorities,
    points,
    minutes,
    children: meeting.children
      .filter(child => child.requestId === null)
      .map(({ requestId: _requestId, ...child }) => child),
    days: meeting.days
      .filter(day => day.requestId === null)
      .map(({ requestId: _requestId, visitId: _visitId, ...day }) => day),
  }
}

/** The draft as it is sent: without spaces around words, and without lines that are empty. */
export function tidied(draft: MeetingDraft): MeetingDraft {
  const lines = (all: readonly string[]) => all.map(line => line.trim()).filter(line => line !== '')
  return {
    heldOn: draft.heldOn,
    present: lines(draft.present),
    priorities: lines(draft.priorities),
    minutes: draft.minutes.trim(),
    points: draft.points
      .map(point => ({ ...point, text: point.text.trim() }))
      .filter(({ text }) => text !== ''),
    children: draft.children.map(child => ({
      ...child,
      label: child.label.trim(),
      note: child.note.trim(),
      initials: child.initials?.trim().toUpperCase() || null,
    })),
    days: draft.days.map(day => ({ ...day, purpose: day.purpose.trim() })),
  }
}

/** Whether two things say the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [mine, theirs] = [Object.entries(a), new Map(Object.entries(b))]
  return mine.length === theirs.size && mine.every(([key, value]) => isSame(value, theirs.get(key)))
}

/** The parts that differ from what is known to be saved. */
export function changedParts(
  draft: MeetingDraft,
  saved: MeetingDraft,
  parts: readonly Part[],
): Partial<MeetingDraft> {
  const changed = parts.filter(part => !isSame(draft[part], saved[part]))
  return Object.fromEntries(changed.map(part => [part, draft[part]]))
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new id for something that is added to a list. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), byte => LETTERS[byte % 32]).join('')
}

/** The label of the next child: the first letter that nobody has. @example 'Child B' */
export function nextLabel(labels: readonly string[]): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const free = letters.find(letter => !labels.includes(`Child ${letter}`))
  return `Child ${free ?? labels.length + 1}`
}
