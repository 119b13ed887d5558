import { useRef, useState } from 'preact/hooks'
import type { Answer, RouteKey } from '../shared/contracts/routes.ts'
import { type Call, call } from './api.ts'
import { Problem } from './problem.ts'
import { SignedOut } from './session.ts'
import { untilKnown } from './until-known.ts'

/** Gives the Idempotency-Key of what a person wants: the same for the same content until it has succeeded. */
export interface Intention {
  readonly keyFor: (content: unknown) => string
  /** It has succeeded: the next wish is another one, even when it looks the same. */
  readonly done: () => void
}

/** One intention for as long as a form is open: a double click or a second try repeats the same key. */
export function useIntention(): Intention {
  const last = useRef({ content: '', key: '' })
  const intention = useRef<Intention>({
    keyFor: content => {
      const text = JSON.stringify(content)
      if (last.current.content !== text || last.current.key === '')
        last.current = { content: text, key: crypto.randomUUID() }
      return last.current.key
    },
    done: () => {
      last.current = { content: '', key: '' }
    },
  })
  return intention.current
}

/** Whether a write is on its way; `checking` once it is sent again because nobody could say whether it took place. */
export type Sending = boolean | 'checking'

/** A write, ready to be sent by a form. */
export interface Sender<Key extends RouteKey> {
  /** Sends, unless it is being sent. Undefined: it was refused; `onProblem` and then `problem` say why. */
  readonly send: (sent: Call<Key>, onProblem?: (problem: Problem) => void) => Promise<Answer<Key> | undefined>
  readonly isSending: Sending
  readonly problem: Problem | null
}

/**
 * Sends a write of a form, once for each intention, and keeps why it was refused. Where nobody can say whether it took
 * place, the same is sent again a few times before anything is said.
 * @example const close = useSend('POST /requests/:requestId/closure')
 *          const changed = await close.send({ params, body }); if (changed) route(`/requests/${id}`)
 */
export function useSend<Key extends RouteKey>(key: Key): Sender<Key> {
  const intention = useIntention()
  const inFlight = useRef(false)
  const [isSending, setSending] = useState<Sending>(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (sent: Call<Key>, onProblem?: (problem: Problem) => void) => {
    if (inFlight.current) return undefined
    inFlight.current = true
    setSending(true)
    setProblem(null)
    try {
      const keyOfThis = intention.keyFor(sent)
      const answer = await untilKnown(
        () => call(key, sent, keyOfThis),
        () => setSending('checking'),
      )
      intention.done()
      setProblem(null)
      return answer
    } catch (error) {
      if (error instanceof Problem) {
        setProblem(error)
        onProblem?.(error)
      } else if (!(error instanceof SignedOut)) throw error
      return undefined
    } finally {
      inFlight.current = false
      setSending(false)
    }
  }
  return { send, isSending, problem }
}
