import { useRef, useState } from 'preact/hooks'
import type { RequestView } from '../../../shared/contracts/requests.ts'
import type { Sent } from '../../../shared/contracts/routes.ts'
import { call } from '../../api.ts'
import type { Problem } from '../../problem.ts'
import { useIntention } from '../../use-send.ts'
import { sameContent } from './same-content.ts'
import { saveSection } from './save-section.ts'
import type { SectionKey } from './section-props.ts'

/** How the saving of a section stands. */
export type Saving =
  | { readonly is: 'unchanged' | 'saving' }
  | { readonly is: 'saved'; readonly at: Date }
  | { readonly is: 'failed'; readonly problem: Problem }
  /** A colleague changed this very section meanwhile. */
  | { readonly is: 'conflict'; readonly by: string }

/** A section of a draft that is being written. */
export interface Draft {
  readonly saving: Saving
  /** Saves the section as given; true once the service has it. */
  readonly save: (value: unknown) => Promise<boolean>
  /** After a conflict: the next save replaces what the colleague wrote. */
  readonly keepMine: () => void
}

type Body = Sent<'PUT /requests/:requestId/draft'>['body']

/**
 * Saves one section, one save at a time. When a colleague saved another section in between, it carries on with
 * the newer version; when it was this section, it says so and overwrites nothing.
 */
export function useDraft({ request }: RequestView, section: SectionKey): Draft {
  const [saving, setSaving] = useState<Saving>({ is: 'unchanged' })
  const known = useRef({ version: request.version, content: request.content[section] as unknown })
  const queue = useRef<Promise<boolean>>(Promise.resolve(true))
  const isConflicting = useRef(false)
  const colleague = useRef('')
  const intention = useIntention()
  const params = { requestId: request.id }

  const put = async (value: unknown) => {
    const body = { version: known.current.version, content: { [section]: value } } as Body
    const answer = await call('PUT /requests/:requestId/draft', { params, body }, intention.keyFor(body))
    intention.done()
    known.current = { version: answer.version, content: value }
  }

  /** The newer version, unless it changed this section. */
  const catchUp = async (): Promise<boolean> => {
    const { request: latest, timeline } = await call('GET /requests/:requestId', { params })
    const isOurs = sameContent(latest.content[section], known.current.content)
    known.current = { version: latest.version, content: latest.content[section] }
    if (!isOurs) colleague.current = timeline[0]?.by.name ?? 'A colleague'
    return isOurs
  }

  const attempt = async (value: unknown): Promise<boolean> => {
    setSaving({ is: 'saving' })
    const ended = await saveSection({ put: () => put(value), catchUp })
    if (ended.is === 'saved') setSaving({ is: 'saved', at: new Date() })
    else if (ended.is === 'conflict') setSaving({ is: 'conflict', by: colleague.current })
    else setSaving(ended)
    isConflicting.current = ended.is === 'conflict'
    return ended.is === 'saved'
  }

  const save = (value: unknown) => {
    queue.current = queue.current
      .then(() => {
        if (isConflicting.current) return false
        return sameContent(value, known.current.content) || attempt(value)
      })
      .catch(() => false)
    return queue.current
  }
  const keepMine = () => {
    isConflicting.current = false
    setSaving({ is: 'unchanged' })
  }
  return { saving, save, keepMine }
}
