import { useEffect, useRef, useState } from 'preact/hooks'
import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { call } from '../api.ts'
import { Problem } from '../problem.ts'
import { useAutosave } from '../requests/edit/use-autosave.ts'
import { SignedOut } from '../session.ts'
import { useTyped } from '../typed.ts'
import { useIntention } from '../use-send.ts'
import { changedParts, draftOf, type MeetingDraft, PART_KEYS, SETTING_PARTS, tidied } from './draft.ts'
import { type Kept, mergeDrafts, resumed, yielded } from './merge.ts'

/** How the saving of a meeting stands. */
export type MeetingSaving =
  | { readonly is: 'unchanged' | 'saving' }
  | { readonly is: 'saved'; readonly at: Date }
  | { readonly is: 'failed'; readonly problem: Problem }
  /** A colleague changed the very same things meanwhile. */
  | { readonly is: 'conflict'; readonly by: string; readonly parts: readonly string[] }

/** A meeting that is being written. */
export interface MeetingWriting {
  readonly draft: MeetingDraft
  readonly change: (next: Partial<MeetingDraft>) => void
  readonly saving: MeetingSaving
  /** Saves now; true once the service has everything. */
  readonly save: () => Promise<boolean>
  /** After a conflict: what is typed here stands, or what the colleague wrote. */
  readonly keepMine: () => void
  readonly showTheirs: () => void
}

/** How often a colleague may be quicker before we give up for now. */
const MOST_TRIES = 4

type Meeting = MeetingView['meeting']

/** Saves what is typed after a pause, one save at a time, and takes over what colleagues saved in between. */
export function useMeetingDraft({ meeting, actions }: MeetingView): MeetingWriting {
  const isWhole = actions.includes('change')
  const fresh = tidied(draftOf(meeting))
  const [kept, setKept, isRestored] = useTyped<Kept>('meeting', { base: fresh, draft: draftOf(meeting) })
  const [first] = useState(() => (isRestored ? resumed(kept, fresh) : { ...kept, clashes: [] }))
  const [saving, setSaving] = useState<MeetingSaving>(
    first.clashes.length === 0
      ? { is: 'unchanged' }
      : { is: 'conflict', by: meeting.changedBy.name, parts: first.clashes },
  )
  const [draft, setDraft] = useState(first.draft)
  const latest = useRef(first.draft)
  /** What the typing began with: what is known to be saved, or in a conflict what both sides began with. */
  const base = useRef(first.base)
  const known = useRef({ version: meeting.version, draft: fresh })
  const queue = useRef<Promise<boolean>>(Promise.resolve(true))
  const isHeld = useRef(first.clashes.length > 0)
  const intention = useIntention()
  const params = { meetingId: meeting.id }

  const show = (next: MeetingDraft) => {
    latest.current = next
    setDraft(next)
    setKept({ base: base.current, draft: next })
  }
  const put = async (): Promise<boolean> => {
    const sent = tidied(latest.current)
    const content = changedParts(sent, known.current.draft, isWhole ? PART_KEYS : SETTING_PARTS)
    if (Object.keys(content).length === 0) return false
    const body = { version: known.current.version, content }
    const route = isWhole ? 'PUT /meetings/:meetingId' : 'PUT /meetings/:meetingId/setting-part'
    const { version } = await call(route, { params, body }, intention.keyFor(body))
    intention.done()
    known.current = { version, draft: { ...known.current.draft, ...content } }
    base.current = known.current.draft
    setKept({ base: base.current, draft: latest.current })
    return true
  }
  /** The latest of the others; false where they changed the very same things. */
  const catchUp = async (): Promise<boolean> => {
    const { meeting: now } = await call('GET /meetings/:meetingId', { params })
    const theirs = tidied(draftOf(now as Meeting))
    const merged = mergeDrafts(known.current.draft, tidied(latest.current), theirs)
    known.current = { version: now.version, draft: theirs }
    if (merged.clashes.length === 0) base.current = theirs
    show(merged.draft)
    if (merged.clashes.length === 0) return true
    isHeld.current = true
    setSaving({ is: 'conflict', by: now.changedBy.name, parts: merged.clashes })
    return false
  }
  const attempt = async (): Promise<boolean> => {
    for (let tries = 1; ; tries += 1) {
      try {
        if (tries === 1) setSaving({ is: 'saving' })
        await put()
        setSaving({ is: 'saved', at: new Date() })
        return true
      } catch (error) {
        const isBehind = error instanceof Problem && error.code === 'stale-version'
        if (!isBehind || tries === MOST_TRIES) throw error
        if (!(await catchUp())) return false
      }
    }
  }
  const save = () => {
    queue.current = queue.current
      .then(() => !isHeld.current && attempt())
      .catch(error => {
        if (error instanceof Problem) setSaving({ is: 'failed', problem: error })
        else if (!(error instanceof SignedOut)) throw error
        return false
      })
    return queue.current
  }
  const autosave = useAutosave(() => void save())
  useEffect(() => {
    if (!isRestored) return
    show(latest.current)
    if (!isHeld.current) autosave.soon()
  }, [])
  const release = (next: MeetingDraft) => {
    isHeld.current = false
    base.current = known.current.draft
    show(next)
    setSaving({ is: 'unchanged' })
    void save()
  }
  return {
    draft,
    saving,
    change: part => {
      show({ ...latest.current, ...part })
      if (!isHeld.current) autosave.soon()
    },
    save: () => {
      autosave.cancel()
      return save()
    },
    keepMine: () => release(latest.current),
    showTheirs: () => release(yielded(base.current, tidied(latest.current), known.current.draft)),
  }
}
