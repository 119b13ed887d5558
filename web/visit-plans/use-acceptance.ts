import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { call } from '../api.ts'
import { Problem } from '../problem.ts'
import { SignedOut } from '../session.ts'
import { untilKnown } from '../until-known.ts'
import { type Accepting, acceptable, acceptEach, isAboutOne, type Outcome, refused } from './accept-each.ts'
import type { Plan } from './use-plan.ts'

/** How long to wait before a busy service is asked again, in milliseconds. */
const BUSY_PAUSES = [1000, 2000, 4000] as const

/** Accepting what a plan says, one request or many. */
export interface Acceptance {
  readonly accept: (lines: readonly PlacedLine[], why?: string) => Promise<void>
  readonly stop: () => void
  readonly isRunning: boolean
  /** Null before anything was accepted on this page. */
  readonly accepting: Accepting | null
  /** Why it ended before its time. */
  readonly problem: Problem | null
}

/**
 * Accepts requests of a plan one after another. A second click while it runs does nothing; leaving the page stops it
 * after the request that is on its way. What was accepted stays, so that it can be gone on with at any time.
 */
export function useAcceptance(runId: string, plan: Plan): Acceptance {
  const isBusy = useRef(false)
  const isStopped = useRef(false)
  const [isRunning, setRunning] = useState(false)
  const [accepting, setAccepting] = useState<Accepting | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const stop = () => {
    isStopped.current = true
  }
  useEffect(() => stop, [])
  const accept = async (lines: readonly PlacedLine[], why = '') => {
    if (isBusy.current) return
    isBusy.current = true
    isStopped.current = false
    setRunning(true)
    setProblem(null)
    try {
      await acceptEach(acceptable(lines), {
        accept: line => acceptOne(runId, line, why, plan.put),
        isStopped: () => isStopped.current,
        onProgress: setAccepting,
      })
    } catch (error) {
      if (error instanceof Problem) setProblem(error)
      else if (!(error instanceof SignedOut)) throw error
    } finally {
      isBusy.current = false
      setRunning(false)
      plan.reload()
    }
  }
  return { accept, stop, isRunning, accepting, problem }
}

async function acceptOne(
  runId: string,
  line: PlacedLine,
  why: string,
  put: (line: PlacedLine) => void,
): Promise<Outcome> {
  // One wish, one key: however often it is sent until somebody knows, it is booked once.
  const intention = crypto.randomUUID()
  const sent = { params: { runId, requestId: line.requestId }, body: { why } }
  const send = () => call('POST /allocation/runs/:runId/requests/:requestId/acceptance', sent, intention)
  try {
    const { placed } = await untilFree(() => untilKnown(send, () => {}))
    put(placed)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof Problem && isAboutOne(error))) throw error
    put(refused(line, error))
    return 'changed'
  }
}

/** Sends again while the service is busy, a few times. */
async function untilFree<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (const pause of BUSY_PAUSES) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'busy')) throw error
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
  return send()
}
