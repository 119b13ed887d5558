import type { FieldError } from '../problem.ts'
import type { Evidence } from './case-event.ts'
import { EVIDENCE_DAYS, hasSecondPlace, NOT_A_DAY } from './draft.ts'
import type { AnyFields, Draft, Field } from './fields.ts'

/** What must still be answered before a draft can be sent. Ids are the paths with `details-` before them. */
export function missingIn(fields: AnyFields, draft: Draft): FieldError[] {
  return Object.entries(fields).flatMap(([path, field]) => missingOf(field, path, draft))
}

const error = (path: string, message: string): FieldError => ({ id: `details-${path}`, message })
const answer = (question: string) => `Answer “${question}”`

function missingOf(field: Field<unknown>, path: string, draft: Draft): FieldError[] {
  const text = (draft[path] ?? '').trim()
  switch (field.type) {
    case 'advice-from':
      return missingText(`${path}-body`, field.label, draft)
    case 'late-advice':
      return draft.provision === '8(2)' ? missingText(`${path}-body`, field.label, draft) : []
    case 'place':
      return field.isOptional ? [] : missingPlace(path, field.label, draft)
    case 'plan':
      return missingPlan(path, draft)
    case 'evidence':
      return missingEvidence(path, field.label, draft)
    case 'approver':
      return missingApprover(path, field.label, draft)
    case 'agreed':
      return text === 'yes'
        ? []
        : [error(path, 'Confirm that all three are satisfied, or choose another step')]
    case 'day':
      return missingDay(path, field.label, draft, field.isOptional === true)
    default:
      return text === '' && !field.isOptional
        ? [error(path, answer(field.label))]
        : badText(field, path, text)
  }
}

function badText(field: Field<unknown>, path: string, text: string): FieldError[] {
  if (field.type === 'text' && field.pattern && text !== '' && !field.pattern.test(text))
    return [error(path, `${field.label} ${field.hint ?? ''}`.trim())]
  if (field.type === 'number' && text !== '' && !/^\d{4}$/.test(text))
    return [error(path, 'Enter a year of four digits')]
  return []
}

function missingText(path: string, label: string, draft: Draft): FieldError[] {
  return (draft[path] ?? '').trim() === '' ? [error(path, answer(label))] : []
}

function missingApprover(path: string, label: string, draft: Draft): FieldError[] {
  const unchosen = missingText(`${path}-userId`, label, draft)
  if (unchosen.length > 0) return unchosen
  return (draft[`${path}-name`] ?? '').trim() === '' ? [error(`${path}-name`, 'Enter their name')] : []
}

function missingDay(path: string, label: string, draft: Draft, isOptional: boolean): FieldError[] {
  const text = draft[path] ?? ''
  if (text === NOT_A_DAY) return [error(path, `“${label}” must be a real date`)]
  return text === '' && !isOptional ? [error(path, answer(label))] : []
}

function missingPlace(path: string, label: string, draft: Draft): FieldError[] {
  const by = draft[`${path}-by`] ?? ''
  if (by === '') return [error(`${path}-by`, answer(label))]
  const text = (draft[`${path}-${by}`] ?? '').trim()
  if (by === 'own' && text === '') return [error(`${path}-own`, 'Choose the setting')]
  if (by === 'urn' && !/^\d{6}$/.test(text)) return [error(`${path}-urn`, 'Enter a URN of six digits')]
  if (by === 'ukprn' && !/^\d{8}$/.test(text))
    return [error(`${path}-ukprn`, 'Enter a UKPRN of eight digits')]
  return text === '' ? [error(`${path}-code`, 'Choose where the child is')] : []
}

function missingPlan(path: string, draft: Draft): FieldError[] {
  const second = hasSecondPlace(path, draft)
    ? missingPlace(`${path}-places-1-setting`, 'Second setting', draft)
    : []
  return [
    ...missingPlace(`${path}-places-0-setting`, 'Which setting does it name?', draft),
    ...second,
    ...missingDay(`${path}-startsOn`, 'When does the placement start?', draft, true),
  ]
}

function missingEvidence(path: string, label: string, draft: Draft): FieldError[] {
  const ground = (draft[`${path}-ground`] ?? '') as Evidence['ground'] | ''
  if (ground === '') return [error(`${path}-ground`, answer(label))]
  return [
    ...Object.entries(EVIDENCE_DAYS[ground]).flatMap(([name, words]) =>
      missingDay(`${path}-${name}`, words, draft, false),
    ),
    ...missingText(`${path}-note`, 'What happened?', draft),
  ]
}
