import type { Evidence, NewEvent, SettingRef } from './case-event.ts'
import type { AnyFields, Draft, Field } from './fields.ts'

/** Typed into the boxes of a day, but no day. */
export const NOT_A_DAY = '?'

/** The days each ground of an exemption asks for, in order, with their questions. */
export const EVIDENCE_DAYS: {
  readonly [Ground in Evidence['ground']]: Readonly<
    Record<Exclude<keyof Extract<Evidence, { ground: Ground }>, 'ground' | 'note'>, string>
  >
} = {
  'setting-closed': {
    adviceRequestedOn: 'When was advice asked of the setting?',
    closedFrom: 'What was the first day it was closed?',
    reopensOn: 'When does it re-open?',
  },
  'early-years-closed': {
    adviceRequestedOn: 'When was advice asked of the provider?',
    closedFrom: 'What was the first day it was closed?',
    reopensOn: 'When does it re-open?',
  },
  'exceptional-circumstances': {
    affectedFrom: 'What was the first day affected?',
    affectedTo: 'What was the last day affected?',
  },
  'absent-from-area': {
    awayFrom: 'What was the first day away?',
    awayTo: 'What was the last day away?',
  },
  'missed-appointment': { missedOn: 'When was the appointment missed?' },
  'further-representations': {
    from: 'What was the first day this took?',
    to: 'What was the last day this took?',
  },
}

/** A value as the draft of a form holds it. @example flattened({ a: { b: true } }, '') -> { 'a-b': 'yes' } */
export function flattened(value: unknown, path = ''): Draft {
  if (value === null || value === undefined) return { [path]: '' }
  if (typeof value === 'boolean') return { [path]: value ? 'yes' : 'no' }
  if (typeof value !== 'object') return { [path]: String(value) }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, held]) => flattened(held, path === '' ? key : `${path}-${key}`)),
  )
}

/** The details that a draft says, in the shape the API takes. Ask `missingIn` first: empty required ones pass through. */
export function detailsOf(fields: AnyFields, draft: Draft): NewEvent['details'] {
  const read = Object.entries(fields).map(([path, field]) => [path, madeOf(field, path, draft)])
  return Object.fromEntries(read) as NewEvent['details']
}

function madeOf(field: Field<unknown>, path: string, draft: Draft): unknown {
  const text = (draft[path] ?? '').trim()
  switch (field.type) {
    case 'yes-no':
    case 'agreed':
      return text === 'yes'
    case 'number':
      return text === '' ? null : Number(text)
    case 'advice-from':
      return adviceFromOf(path, draft)
    case 'late-advice':
      return draft.provision === '8(2)' ? adviceFromOf(path, draft) : null
    case 'place':
      return placeOf(path, draft)
    case 'plan':
      return planOf(path, draft)
    case 'evidence':
      return evidenceOf(path, draft)
    case 'approver':
      return { userId: draft[`${path}-userId`] ?? '', name: (draft[`${path}-name`] ?? '').trim() }
    default:
      return text === '' && field.isOptional ? null : text
  }
}

function adviceFromOf(path: string, draft: Draft) {
  return { body: draft[`${path}-body`] ?? '', name: (draft[`${path}-name`] ?? '').trim() }
}

function placeOf(path: string, draft: Draft): SettingRef | null {
  const text = (part: string) => (draft[`${path}-${part}`] ?? '').trim()
  switch (text('by')) {
    case 'own':
      return { by: 'urn', urn: text('own') }
    case 'urn':
      return { by: 'urn', urn: text('urn') }
    case 'ukprn':
      return { by: 'ukprn', ukprn: text('ukprn') }
    case 'code':
      return { by: 'code', code: text('code'), other: text('other') } as SettingRef
    default:
      return null
  }
}

/** Whether a draft plan names a second setting. */
export function hasSecondPlace(path: string, draft: Draft): boolean {
  return (draft[`${path}-places-1-setting-by`] ?? '') !== ''
}

function planOf(path: string, draft: Draft) {
  const text = (part: string) => (draft[`${path}-${part}`] ?? '').trim()
  const isOn = (part: string) => text(part) === 'yes'
  const places = (hasSecondPlace(path, draft) ? [0, 1] : [0]).map(at => ({
    setting: placeOf(`${path}-places-${at}-setting`, draft),
    rank: String(at + 1),
    senUnit: isOn(`places-${at}-senUnit`),
    resourcedProvision: isOn(`places-${at}-resourcedProvision`),
  }))
  return {
    places,
    startsOn: text('startsOn') || null,
    planRes: text('planRes') || null,
    planWbp: text('planWbp') || null,
    personalBudget: isOn('personalBudget'),
    organisedArrangement: isOn('organisedArrangement'),
    directPayment: text('directPayment') || null,
  }
}

function evidenceOf(path: string, draft: Draft) {
  const ground = (draft[`${path}-ground`] ?? '') as Evidence['ground']
  const days = Object.keys(EVIDENCE_DAYS[ground] ?? {}).map(name => [name, draft[`${path}-${name}`] ?? ''])
  return { ground, ...Object.fromEntries(days), note: (draft[`${path}-note`] ?? '').trim() }
}
