import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { TextArea } from '../components/text-area.tsx'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { evaluationDraftOf, FIVE_CONFIDENT, FIVE_USEFUL, readEvaluation } from './evaluation-draft.ts'
import type { PlaceProps } from './place.tsx'
import { PlaceSummary, placeParams } from './place-summary.tsx'

/** What the training was worth to somebody who came. */
export function EvaluationForm({ view, place }: PlaceProps) {
  const { route } = useLocation()
  const [typed, setTyped] = useTyped('evaluation', evaluationDraftOf(place.evaluation))
  const [missing, setMissing] = useState<FieldError[]>([])
  const { send, isSending, problem } = useSend(
    'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/evaluation',
  )
  const errors = missing.length > 0 ? missing : errorsOf(problem)
  const here = `/training/sessions/${view.session.id}`
  const save = async () => {
    const body = readEvaluation(typed)
    const isMissing = Array.isArray(body)
    setMissing(isMissing ? body : [])
    if (isMissing) return
    if (await send({ params: placeParams(view, place), body })) route(here)
  }
  return (
    <Page title="Say what it was worth" back={{ href: here, label: 'Session' }} errors={errors}>
      <PlaceSummary view={view} place={place} />
      <Form onSubmit={() => void save()}>
        <Radios
          id="useful"
          legend="How useful was it for your work?"
          small
          error={errorFor(errors, 'useful')}
          options={FIVE_USEFUL}
          value={typed.useful}
          onChange={useful => setTyped({ ...typed, useful })}
        />
        <Radios
          id="confidence"
          legend="How much more confident are you after it?"
          small
          error={errorFor(errors, 'confidence')}
          options={FIVE_CONFIDENT}
          value={typed.confidence}
          onChange={confidence => setTyped({ ...typed, confidence })}
        />
        <Radios
          id="wouldRecommend"
          legend="Would you recommend it to a colleague?"
          inline
          error={errorFor(errors, 'wouldRecommend')}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          value={typed.recommend}
          onChange={recommend => setTyped({ ...typed, recommend })}
        />
        <TextArea
          id="comment"
          label="Anything else to say (optional)"
          labelSize="s"
          hint="Do not name a child. The team sees what is said, not who said it."
          error={errorFor(errors, 'comment')}
          value={typed.comment}
          onChange={comment => setTyped({ ...typed, comment })}
          rows={4}
          maxLength={600}
        />
        <Button isSending={isSending}>Save</Button>
      </Form>
    </Page>
  )
}
