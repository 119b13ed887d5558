import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import type { MoveLine } from '../../shared/contracts/allocation-moves.ts'
import { Button } from '../components/button.tsx'
import { acceptable, acceptingWords } from './accept-each.ts'
import { movesWords } from './move-words.ts'
import { countWords } from './plan-words.ts'
import type { Acceptance } from './use-acceptance.ts'

/** How many requests pass between two times that progress is said aloud. */
const SAID_EACH = 10

export interface AcceptManyProps {
  /** Those that are shown: what the filters leave. */
  readonly lines: readonly PlacedLine[]
  /** What the plan moves, of whatever request, and where that is told. */
  readonly moves: readonly MoveLine[]
  readonly movesHref: string
  readonly acceptance: Acceptance
  /** Where those are that have changed since. */
  readonly changedHref: string
}

/** Accepts everything that is shown, after asking once; says how far it is and can be stopped. */
export function AcceptMany({ lines, moves, movesHref, acceptance, changedHref }: AcceptManyProps) {
  const [isAsking, setAsking] = useState(false)
  const section = useRef<HTMLElement>(null)
  const wasRunning = useRef(false)
  useEffect(() => {
    // What had the focus is gone: it goes to what came of it.
    if (wasRunning.current && !acceptance.isRunning) section.current?.focus()
    wasRunning.current = acceptance.isRunning
  }, [acceptance.isRunning])
  const open = acceptable(lines)
  const moved = moves.filter(move => open.some(line => line.requestId === move.requestId))
  if (acceptance.isRunning) return <Running acceptance={acceptance} />
  const no = () => {
    setAsking(false)
    section.current?.focus()
  }
  const start = () => {
    setAsking(false)
    void acceptance.accept(open)
  }
  return (
    <section class="app-accept app-group app-no-print" ref={section} tabIndex={-1}>
      <Ended acceptance={acceptance} changedHref={changedHref} />
      {open.length > 0 &&
        (isAsking ? (
          <Ask lines={open} moves={moved} movesHref={movesHref} onYes={start} onNo={no} />
        ) : (
          <Button kind="secondary" onClick={() => setAsking(true)}>
            Accept all {numberShown(open.length)} shown
          </Button>
        ))}
    </section>
  )
}

function numberShown(count: number): string {
  return countWords(count, 'request')
}

interface AskProps extends Pick<AcceptManyProps, 'moves' | 'movesHref'> {
  readonly lines: readonly PlacedLine[]
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Says what will happen before it does. */
function Ask({ lines, moves, movesHref, onYes, onNo }: AskProps) {
  const question = useRef<HTMLHeadingElement>(null)
  useEffect(() => question.current?.focus(), [])
  const visits = lines.reduce((sum, line) => sum + line.halves.length, 0)
  const diaries = new Set(lines.map(line => line.specialistId)).size
  return (
    <div class="app-repeated">
      <h2 class="govuk-heading-m app-group" ref={question} tabIndex={-1}>
        Accept {numberShown(lines.length)}?
      </h2>
      <p class="govuk-body">
        This allocates them and books up to {countWords(visits, 'visit')} in{' '}
        {countWords(diaries, 'diary', 'diaries')}. Each setting is asked to agree to its times. What has
        changed since the plan was made is not booked but shown again.
      </p>
      {moves.length > 0 && (
        <p class="govuk-body">
          {movesWords(moves)}{' '}
          <a class="govuk-link" href={movesHref}>
            See what moves, and why
          </a>
        </p>
      )}
      <div class="govuk-button-group">
        <Button onClick={onYes}>Yes, accept {lines.length === 1 ? 'it' : `all ${lines.length}`}</Button>
        <Button kind="secondary" onClick={onNo}>
          No, not now
        </Button>
      </div>
    </div>
  )
}

function Running({ acceptance }: { readonly acceptance: Acceptance }) {
  const { accepting, stop } = acceptance
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const done = accepting === null ? 0 : accepting.accepted + accepting.changed
  const words = accepting === null ? 'Starting' : acceptingWords(accepting)
  const said = useRef(words)
  if (done % SAID_EACH === 0) said.current = words
  return (
    <section class="app-accept">
      <h2 class="govuk-heading-m app-group" ref={heading} tabIndex={-1}>
        Accepting
      </h2>
      <label class="govuk-label" for="accepting">
        {words}
      </label>
      <progress id="accepting" class="app-plan-progress__bar" max={accepting?.total ?? 1} value={done} />
      <p class="govuk-visually-hidden" role="status">
        {said.current}
      </p>
      <p class="govuk-body">Stay on this page until it has ended. What is accepted stays accepted.</p>
      <Button kind="secondary" onClick={stop}>
        Stop
      </Button>
    </section>
  )
}

function Ended({ acceptance, changedHref }: Pick<AcceptManyProps, 'acceptance' | 'changedHref'>) {
  const { accepting, problem } = acceptance
  if (accepting === null && problem === null) return null
  return (
    <div class="govuk-inset-text" role="status">
      {accepting !== null && <p class="govuk-body">{acceptingWords(accepting)}.</p>}
      {accepting !== null && accepting.changed > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={changedHref}>
            See what has changed
          </a>
        </p>
      )}
      {problem !== null && (
        <p class="govuk-body">
          It stopped: {problem.detail || problem.title} You can go on with those that are left.
        </p>
      )}
    </div>
  )
}
