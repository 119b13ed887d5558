import { DateInput } from '../components/date-input.tsx'
import { Inset } from '../components/messages.tsx'
import { longDate } from '../dates.ts'
import { useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import { errorFor } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { ChangeForm } from './change-form.tsx'
import type { TimeFormProps } from './change-time.tsx'
import { commitmentWords, patternWords, stretchWords } from './time-words.ts'

/** Takes back a working week that has not started. */
export function EndPattern({ view, query }: TimeFormProps) {
  const pattern = view.patterns.find(({ startsOn }) => startsOn === query.startsOn)
  if (pattern === undefined) return <NotFound />
  const { startsOn } = pattern
  return (
    <ChangeForm
      view={view}
      title="Take back a working week"
      button="Take back"
      isWarning
      read={() => ({ kind: 'pattern-removed', startsOn })}
    >
      {() => (
        <Inset>
          From {longDate(startsOn)}: {patternWords(pattern.halfDays)}
        </Inset>
      )}
    </ChangeForm>
  )
}

/** Takes back leave; of leave that has begun, the rest. */
export function EndLeave({ view, query }: TimeFormProps) {
  const { today } = useMe()
  const leave = view.leave.find(({ from, to }) => from === query.from && to === query.to)
  if (leave === undefined) return <NotFound />
  const { from, to } = leave
  return (
    <ChangeForm
      view={view}
      title="Take back leave"
      button="Take back"
      isWarning
      read={() => ({ kind: 'leave-taken-back', was: { from, to } })}
    >
      {() => (
        <>
          <Inset>{stretchWords(from, to)}</Inset>
          {from < today && <p class="govuk-body">It has begun: from today on it is taken back.</p>}
        </>
      )}
    </ChangeForm>
  )
}

/** Ends something that recurs. */
export function EndCommitment({ view, query }: TimeFormProps) {
  const { today } = useMe()
  const commitment = view.commitments.find(({ id }) => id === query.commitment)
  const [typed, setTyped] = useTyped('end', { lastOn: today as string | null })
  if (commitment === undefined) return <NotFound />
  const read = () =>
    typed.lastOn === null
      ? [{ id: 'lastOn', message: 'Enter the last day it may fall on' }]
      : ({ kind: 'commitment-ended', id: commitment.id, lastOn: typed.lastOn } as const)
  return (
    <ChangeForm view={view} title="End a recurring commitment" button="End it" isWarning read={read}>
      {errors => (
        <>
          <Inset>
            {commitment.label}: {commitmentWords(commitment)}
          </Inset>
          <DateInput
            id="lastOn"
            legend="The last day it may fall on"
            error={errorFor(errors, 'lastOn')}
            value={typed.lastOn}
            onChange={lastOn => setTyped({ lastOn })}
          />
        </>
      )}
    </ChangeForm>
  )
}

/** Ends cover; of cover that has begun, the rest. */
export function EndCover({ view, query }: TimeFormProps) {
  const cover = view.cover.find(({ from, to }) => from === query.from && to === query.to)
  if (cover === undefined) return <NotFound />
  const { from, to, name } = cover
  return (
    <ChangeForm
      view={view}
      title="End cover"
      button="End cover"
      isWarning
      read={() => ({ kind: 'cover-ended', was: { from, to } })}
    >
      {() => (
        <Inset>
          {name} covers {stretchWords(from, to)}
        </Inset>
      )}
    </ChangeForm>
  )
}
