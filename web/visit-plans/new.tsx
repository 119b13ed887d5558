import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { useMe } from '../me.ts'
import { errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { type AskDraft, askOf, draftFrom, FIRST_ASK, isWhatIf, missingIn, optionsAskOf } from './ask-draft.ts'
import { AskFields } from './ask-fields.tsx'
import { countOf, keepWishes, NO_WISHES, readWishes, without } from './next-plan.ts'
import { planName } from './plan-words.ts'
import { specialistNames } from './specialist-names.ts'
import { WhatIfFields } from './what-if-fields.tsx'
import { WishList } from './wish-list.tsx'
import './visit-plans.scss'

const TITLE = 'Plan visits'

/** Asks for a plan. From an earlier one it carries on what that was asked for and what was wished since. */
export default function NewVisitPlan() {
  const { from } = useLocation().query
  return from ? <FromEarlier runId={from} /> : <AskForm initial={FIRST_ASK} names={{}} />
}

function FromEarlier({ runId }: { readonly runId: string }) {
  const { userId } = useMe()
  const data = useData('GET /allocation/runs/:runId', { params: { runId } })
  return (
    <LoadPage data={data} title={TITLE}>
      {view => (
        <AskForm
          initial={draftFrom(view, readWishes(runId, userId))}
          names={specialistNames(view)}
          earlier={{ runId, name: planName(view.run) }}
        />
      )}
    </LoadPage>
  )
}

interface AskFormProps {
  readonly initial: AskDraft
  readonly names: Readonly<Record<string, string>>
  readonly earlier?: { readonly runId: string; readonly name: string }
}

function AskForm({ initial, names, earlier }: AskFormProps) {
  const { route } = useLocation()
  const { userId } = useMe()
  const [draft, setDraft] = useTyped<AskDraft>('visit-plan', initial)
  const [missing, setMissing] = useState<FieldError[]>([])
  const start = useSend('POST /allocation/runs')
  const startOptions = useSend('POST /allocation/options')
  const problem = draft.booked === 'options' ? startOptions.problem : start.problem
  const errors = missing.length > 0 ? missing : errorsOf(problem, 'whatIf')
  /** Where what was asked for can be watched; null where it was refused. */
  const sent = async ({ booked }: AskDraft): Promise<string | null> => {
    if (booked === 'options') {
      const answer = await startOptions.send({ body: optionsAskOf(draft) })
      return answer ? `/visit-plans/${answer.runIds[0]}/options` : null
    }
    const answer = await start.send({ body: askOf(draft, booked) })
    return answer ? `/visit-plans/${answer.runId}` : null
  }
  const submit = async () => {
    const found = missingIn(draft)
    setMissing(found)
    if (found.length > 0) return
    const address = await sent(draft)
    if (address === null) return
    if (earlier) keepWishes(earlier.runId, userId, NO_WISHES)
    route(address)
  }
  return (
    <Page title={TITLE} back={backTo(earlier)} errors={errors}>
      <p class="govuk-body">
        {earlier
          ? `This carries on what “${earlier.name}” was asked for. Change what you like.`
          : 'Every open request is planned. You can leave all of this as it is.'}{' '}
        Nothing is booked until you accept it.
      </p>
      <Form onSubmit={submit}>
        <AskFields draft={draft} errors={errors} onChange={setDraft} />
        {countOf(draft.wishes) > 0 && (
          <section>
            <h2 class="govuk-heading-m">What this plan holds to</h2>
            <WishList
              wishes={draft.wishes}
              names={names}
              onRemove={id => setDraft({ ...draft, wishes: without(draft.wishes, id) })}
            />
          </section>
        )}
        <WhatIfFields draft={draft} errors={errors} onChange={setDraft} />
        <Button isSending={start.isSending || startOptions.isSending}>
          {isWhatIf(draft) ? 'Plan what if' : 'Plan visits'}
        </Button>
      </Form>
    </Page>
  )
}

function backTo(earlier: AskFormProps['earlier']): { href: string; label: string } {
  return earlier
    ? { href: `/visit-plans/${earlier.runId}`, label: earlier.name }
    : { href: '/visit-plans', label: 'Visit plans' }
}
