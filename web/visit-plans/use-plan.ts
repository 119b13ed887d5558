import { useCallback, useEffect, useState } from 'preact/hooks'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { call } from '../api.ts'
import { Problem } from '../problem.ts'
import { SignedOut } from '../session.ts'
import { STATUS_WORDS } from './labels.ts'

/** How long between two looks at a plan that is being made, in milliseconds: seen, unseen, and after a failure. */
const PAUSES = { seen: 1000, unseen: 5000, failed: 4000 } as const

/** The plan that was read last, so that its pages follow each other at once. Only in this tab's memory. */
let lastRead: RunView | null = null

/** A plan as its pages use it. */
export interface Plan {
  /** Null until it was read. It stays while a later reading fails. */
  readonly view: RunView | null
  readonly problem: Problem | null
  readonly reload: () => void
  /** Puts in what the service has just said of one request. */
  readonly put: (line: PlacedLine) => void
}

/** Reads a plan, and goes on reading it each second for as long as it is being made. */
export function usePlan(runId: string): Plan {
  const [view, setView] = useState<RunView | null>(() => (lastRead?.run.id === runId ? lastRead : null))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [round, setRound] = useState(0)
  const keep = (read: RunView) => {
    lastRead = read
    setView(read)
    setProblem(null)
  }
  useEffect(() => {
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const next = await readOnce(runId)
      if (!isWanted || next === null) return
      if (next instanceof Problem) setProblem(next)
      else keep(next)
      const pause = pauseAfter(next)
      if (pause !== null) timer = setTimeout(() => void look(), pause)
    }
    void look()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [runId, round])
  const reload = useCallback(() => setRound(now => now + 1), [])
  const put = useCallback(
    (line: PlacedLine) => {
      if (lastRead?.run.id === runId) keep(withLine(lastRead, line))
    },
    [runId],
  )
  return { view: view?.run.id === runId ? view : null, problem, reload, put }
}

/** Null when the session is over: the page around says so. */
async function readOnce(runId: string): Promise<RunView | Problem | null> {
  try {
    return await call('GET /allocation/runs/:runId', { params: { runId } })
  } catch (error) {
    if (error instanceof Problem) return error
    if (error instanceof SignedOut) return null
    throw error
  }
}

function pauseAfter(read: RunView | Problem): number | null {
  if (read instanceof Problem)
    return read.status === 404 || read.status === 403 || lastRead === null ? null : PAUSES.failed
  if (isOver(read)) return null
  return document.hidden ? PAUSES.unseen : PAUSES.seen
}

/** Whether nothing more is done for a plan. One that was stopped is over once its parts have kept what they had. */
export function isOver({ run, parts }: Pick<RunView, 'run' | 'parts'>): boolean {
  return STATUS_WORDS[run.status].isOver && parts.every(part => STATUS_WORDS[part.status].isOver)
}

/** A plan with one of its lines anew. */
export function withLine(view: RunView, line: PlacedLine): RunView {
  const placed = view.placed.map(other => (other.requestId === line.requestId ? line : other))
  return { ...view, placed, accepted: placed.filter(other => other.acceptance === 'accepted').length }
}
