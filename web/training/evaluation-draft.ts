import type { Sent } from '../../shared/contracts/routes.ts'
import type { PlaceView } from '../../shared/contracts/training.ts'
import type { FieldError } from '../problem.ts'

type Body = Sent<'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/evaluation'>['body']

/** An evaluation as it is typed; '' is a question that is not answered. */
export interface EvaluationDraft {
  readonly useful: string
  readonly confidence: string
  readonly recommend: string
  readonly comment: string
}

interface Choice {
  readonly value: string
  readonly label: string
}

const five = (...words: string[]): Choice[] => words.map((label, at) => ({ value: String(5 - at), label }))

/** How useful it was, from 5 to 1. */
export const FIVE_USEFUL = five('Very useful', 'Useful', 'Partly useful', 'Hardly useful', 'Not useful')

/** How much more confident somebody is, from 5 to 1. */
export const FIVE_CONFIDENT = five(
  'Much more confident',
  'More confident',
  'A little more confident',
  'Hardly more confident',
  'Not more confident',
)

/** An evaluation as the form opens with it. */
export function evaluationDraftOf(evaluation: PlaceView['evaluation']): EvaluationDraft {
  if (evaluation === null) return { useful: '', confidence: '', recommend: '', comment: '' }
  const { useful, confidence, wouldRecommend, comment } = evaluation
  return {
    useful: String(useful),
    confidence: String(confidence),
    recommend: wouldRecommend ? 'yes' : 'no',
    comment,
  }
}

/** What is to be sent, or what is missing. */
export function readEvaluation({
  useful,
  confidence,
  recommend,
  comment,
}: EvaluationDraft): Body | FieldError[] {
  const errors: FieldError[] = [
    ...(useful === '' ? [{ id: 'useful', message: 'Choose how useful it was' }] : []),
    ...(confidence === '' ? [{ id: 'confidence', message: 'Choose how much more confident you are' }] : []),
    ...(recommend === '' ? [{ id: 'wouldRecommend', message: 'Choose whether you would recommend it' }] : []),
  ]
  if (errors.length > 0) return errors
  return {
    useful: Number(useful),
    confidence: Number(confidence),
    wouldRecommend: recommend === 'yes',
    comment,
  }
}
