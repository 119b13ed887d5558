import { useState } from 'preact/hooks'
import type { SelfReviewView } from '../../shared/contracts/profile.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { TextArea } from '../components/text-area.tsx'
import { timeOf } from '../dates.ts'
import { noteNavigation } from '../navigation.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { type ReviewForm, type ReviewSaving, useReview } from './use-review.ts'

export interface ReviewFieldsProps {
  readonly view: SelfReviewView
  /** Called once it is finished. */
  readonly onFinished: () => void
}

/** The review as a form: saves itself at each pause, and is finished when every statement has a level. */
export function ReviewFields({ view, onFinished }: ReviewFieldsProps) {
  const { settingId, settingName, academicYear, parts, lastYear } = view
  const form = useReview(view)
  const [missing, setMissing] = useState<FieldError[]>([])
  const { saving, draft, change, save } = form
  const errors =
    missing.length > 0 ? missing : saving.is === 'failed' ? errorsOf(saving.problem, 'answers') : []
  const finish = async () => {
    const wrong = parts
      .flatMap(({ statements }) => statements)
      .filter(({ key }) => draft.answers[key] === undefined)
      .map(({ key, text }) => ({ id: key, message: `Choose a level: ${text}` }))
    setMissing(wrong)
    if (wrong.length > 0 || (await save(true)) === undefined) return
    noteNavigation()
    onFinished()
  }
  return (
    <Page
      title={`Self-review ${academicYear}`}
      caption={settingName}
      back={{ href: `/settings/${settingId}/profile`, label: 'Inclusion profile' }}
      errors={errors}
    >
      <p class="govuk-body">
        Say how far each statement is true of your setting, and what shows it. Name no child. It saves itself;
        the SEND team can read it.
      </p>
      {lastYear !== null && (
        <p class="govuk-body">Your levels of {lastYear.academicYear} are shown beside each.</p>
      )}
      <Form onSubmit={finish}>
        {parts.map(part => (
          <section key={part.label} aria-label={part.label}>
            <h2 class="govuk-heading-m">{part.label}</h2>
            {part.statements.map(statement => (
              <Statement key={statement.key} view={view} statement={statement} form={form} errors={errors} />
            ))}
          </section>
        ))}
        <TextArea
          id="nextSteps"
          label="Next steps"
          labelSize="m"
          hint="What you will work on, and what support or training would help"
          value={draft.nextSteps}
          onChange={nextSteps => change({ ...draft, nextSteps })}
          maxLength={2000}
        />
        <p class="govuk-body" role="status">
          {savedWords(saving)}
        </p>
        <Button isSending={saving.is === 'saving'}>Finish this year’s review</Button>
      </Form>
    </Page>
  )
}

function savedWords(saving: ReviewSaving): string {
  if (saving.is === 'saved') return `Saved at ${timeOf(saving.at.toISOString())}`
  if (saving.is === 'failed') return 'Not saved'
  return saving.is === 'saving' ? 'Saving…' : ''
}

interface StatementProps {
  readonly view: SelfReviewView
  readonly statement: SelfReviewView['parts'][number]['statements'][number]
  readonly form: ReviewForm
  readonly errors: readonly FieldError[]
}

function Statement({ view, statement, form, errors }: StatementProps) {
  const { key, text } = statement
  const { draft, change } = form
  const answer = draft.answers[key]
  const last = view.lastYear?.levels[key]
  const set = (level: number, evidence: string) =>
    change({ ...draft, answers: { ...draft.answers, [key]: { level, evidence } } })
  return (
    <>
      <Radios
        id={key}
        legend={text}
        hint={last === undefined ? '' : `Last year: level ${last}`}
        error={errorFor(errors, key)}
        small
        value={answer === undefined ? null : String(answer.level)}
        onChange={value => set(Number(value), answer?.evidence ?? '')}
        options={view.levels.map(({ level, label, means }) => ({
          value: String(level),
          label: `${level}, ${label}`,
          hint: means,
        }))}
      />
      {answer !== undefined && (
        <TextArea
          id={`${key}-evidence`}
          label={`What shows it? (${text})`}
          value={answer.evidence}
          onChange={evidence => set(answer.level, evidence)}
          rows={2}
          maxLength={600}
        />
      )}
    </>
  )
}
