import { expect, test } from 'vitest'
import { RunAsk } from '../../../shared/contracts/allocation-ask.ts'
import {
  type AskDraft,
  askOf,
  draftFrom,
  FIRST_ASK,
  isWhatIf,
  missingIn,
  NO_EXTRA,
  NO_SPAN,
} from '../../../web/visit-plans/ask-draft.ts'
import { NO_WISHES } from '../../../web/visit-plans/next-plan.ts'

const TRIED: AskDraft = {
  ...FIRST_ASK,
  name: ' If Esme is away ',
  absences: [{ id: 'esme', from: '2027-01-11', to: '2027-01-22' }],
  extraHalfDays: [{ id: 'olu', halfDays: ['mon-am'] }],
  closures: [{ id: 'oakfield', from: '2027-02-01', to: '2027-02-01' }],
}

test('the form as it opens can be sent', () => {
  expect(missingIn(FIRST_ASK)).toEqual([])
  expect(RunAsk.parse(askOf(FIRST_ASK, 'keep'))).toMatchObject({ weeks: 12, disciplines: [], whatIf: null })
})

test('what is tried out is sent as what if, and can be carried on', () => {
  const ask = RunAsk.parse(askOf(TRIED, 'keep'))
  expect(ask.whatIf?.absences).toEqual([{ specialistId: 'esme', from: '2027-01-11', to: '2027-01-22' }])
  expect(draftFrom({ ask }, NO_WISHES)).toEqual({ ...TRIED, name: '' })
  expect([isWhatIf(TRIED), isWhatIf(FIRST_ASK)]).toEqual([true, false])
})

test('what is begun but not said is asked for, each at its field', () => {
  const begun = { ...FIRST_ASK, weeks: 27, absences: [NO_SPAN], extraHalfDays: [NO_EXTRA] }
  expect(missingIn(begun).map(error => error.id)).toEqual([
    'weeks',
    'absences-0-id',
    'absences-0-from',
    'absences-0-to',
    'extraHalfDays-0-id',
    'extraHalfDays-0-halfDays',
  ])
})

test('a stretch cannot end before it starts', () => {
  const closures = [{ id: 'oakfield', from: '2027-02-02', to: '2027-02-01' }]
  expect(missingIn({ ...FIRST_ASK, closures })).toEqual([
    { id: 'closures-0-to', message: 'The last day cannot be before the first' },
  ])
})

test('later wishes hold over what the earlier plan was asked for', () => {
  const ask = {
    ...askOf(FIRST_ASK, 'keep'),
    pins: [{ requestId: 'A', specialistId: 'esme', weeksOf: [], why: 'Knows the family' }],
    exclusions: [{ requestId: 'B', why: 'Asked to wait' }],
  }
  const later = { pins: [], exclusions: [{ requestId: 'A', why: 'Moved away' }] }
  expect(draftFrom({ ask }, later).wishes).toEqual({
    pins: [],
    exclusions: [
      { requestId: 'B', why: 'Asked to wait' },
      { requestId: 'A', why: 'Moved away' },
    ],
  })
})
