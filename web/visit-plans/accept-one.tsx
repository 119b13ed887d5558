import { useEffect, useState } from 'preact/hooks'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { Button, Form, LinkButton } from '../components/button.tsx'
import { Inset, NotificationBanner } from '../components/messages.tsx'
import { TextArea } from '../components/text-area.tsx'
import { errorsOf, type FieldError } from '../problem.ts'
import { diaryHref } from './plan-words.ts'
import { useAcceptance } from './use-acceptance.ts'
import type { Plan } from './use-plan.ts'

export interface AcceptOneProps {
  readonly view: RunView
  readonly plan: Plan
  readonly line: PlacedLine
  readonly onErrors: (errors: readonly FieldError[]) => void
}

/** Takes over what a plan says of one request; says what came of it. */
export function AcceptOne({ view, plan, line, onErrors }: AcceptOneProps) {
  const { requestId, specialistName, acceptance: state, acceptanceWords } = line
  const acceptance = useAcceptance(view.run.id, plan)
  const [why, setWhy] = useState('')
  useEffect(() => onErrors(errorsOf(acceptance.problem)), [acceptance.problem])
  if (state === 'accepted')
    return (
      <NotificationBanner title="Accepted" isSuccess={acceptance.accepting !== null}>
        <p class="govuk-notification-banner__heading">
          The request is {specialistName}’s.{' '}
          <a class="govuk-notification-banner__link" href={`/requests/${requestId}/visits`}>
            See its visits
          </a>{' '}
          or{' '}
          <a class="govuk-notification-banner__link" href={diaryHref(line)}>
            {specialistName}’s diary
          </a>
          .
        </p>
        <p class="govuk-body">
          Its visits say the times. A time that was taken since is another one in the same week.
        </p>
        {acceptanceWords !== null && <p class="govuk-body">{acceptanceWords}</p>}
      </NotificationBanner>
    )
  if (!view.canAccept) return null
  return (
    <div class="app-two-thirds">
      <Form onSubmit={() => void acceptance.accept([line], why.trim())}>
        {state === 'changed' && (
          <div role="alert">
            <Inset>
              Something has changed since this plan was made, and nothing was booked. {acceptanceWords}
            </Inset>
          </div>
        )}
        <TextArea
          id="why"
          label="A note for the record (optional)"
          hint="Why, where it is not what you would have chosen. Do not name a child."
          value={why}
          onChange={setWhy}
          rows={2}
          maxLength={500}
        />
        <div class="govuk-button-group">
          <Button isSending={acceptance.isRunning}>
            {state === 'changed' ? 'Try again to accept it' : 'Accept: allocate and book'}
          </Button>
          {state === 'changed' && (
            <LinkButton href={`/visit-plans/new?from=${view.run.id}`} kind="secondary">
              Plan again
            </LinkButton>
          )}
        </div>
      </Form>
    </div>
  )
}
