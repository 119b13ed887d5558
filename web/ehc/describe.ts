import { longDate } from '../dates.ts'
import type { AdviceFrom, CaseEvent, Evidence, NamedPlan, SettingRef } from './case-event.ts'
import { BODIES, DIRECT_PAYMENTS, GROUNDS, PLACE_CODES, RESIDENTIAL, WORK_BASED } from './codes.ts'
import { EVIDENCE_DAYS } from './draft.ts'
import { EVENT_FORMS } from './event-forms.ts'
import type { AnyFields, Field } from './fields.ts'

/** A line of what was recorded with an event. */
export interface Line {
  readonly question: string
  readonly answer: string
}

/** The names of settings by their URN. */
export type SettingNames = ReadonlyMap<string, string>

/** What an event carries, in words; empty where it carries nothing beyond its day. */
export function describe(event: CaseEvent, names: SettingNames): Line[] {
  const fields = EVENT_FORMS[event.kind].fields as AnyFields
  const details = event.details as Readonly<Record<string, unknown>>
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = details[name]
    if (value === null && field.type === 'place') return [{ question: questionOf(field), answer: 'None' }]
    if (value === null || value === undefined) return []
    return linesOf(field, value, names)
  })
}

function linesOf(field: Field<unknown>, value: unknown, names: SettingNames): Line[] {
  const question = questionOf(field)
  switch (field.type) {
    case 'plan':
      return planLines(value as NamedPlan, names)
    case 'evidence':
      return evidenceLines(value as Evidence)
    default:
      return [{ question, answer: answerOf(field, value, names) }]
  }
}

function questionOf({ label }: Field<unknown>): string {
  return label.replace(' (optional)', '')
}

function answerOf(field: Field<unknown>, value: unknown, names: SettingNames): string {
  switch (field.type) {
    case 'choice':
      return field.options[String(value)] ?? String(value)
    case 'day':
      return longDate(String(value))
    case 'yes-no':
      return value === true ? 'Yes' : 'No'
    case 'agreed':
      return 'Yes'
    case 'advice-from':
    case 'late-advice':
      return adviceWords(value as AdviceFrom)
    case 'place':
      return placeWords(value as SettingRef, names)
    case 'approver':
      return (value as { name: string }).name
    default:
      return String(value)
  }
}

/** Whose advice it is. @example 'Health, Community paediatrics' */
export function adviceWords({ body, name }: AdviceFrom): string {
  return name === '' ? BODIES[body] : `${BODIES[body]}, ${name}`
}

/** A setting reference in words. @example 'Pier Primary (URN 123456)' · 'URN 123456' */
function placeWords(place: SettingRef, names: SettingNames): string {
  if (place.by === 'urn') return nameOf(place.urn, names)
  if (place.by === 'ukprn') return `UKPRN ${place.ukprn}`
  return place.other === '' ? PLACE_CODES[place.code] : `${PLACE_CODES[place.code]}: ${place.other}`
}

function nameOf(urn: string, names: SettingNames): string {
  const name = names.get(urn)
  return name === undefined ? `URN ${urn}` : `${name} (URN ${urn})`
}

function planLines(plan: NamedPlan, names: SettingNames): Line[] {
  const line = (question: string, answer: string | null): Line[] =>
    answer === null ? [] : [{ question, answer }]
  return [
    ...plan.places.map(place => ({
      question: place.rank === '1' ? 'Setting named' : 'Second setting named',
      answer: [
        placeWords(place.setting, names),
        place.senUnit && 'in an SEN unit',
        place.resourcedProvision && 'in resourced provision',
      ]
        .filter(part => part !== false)
        .join(', '),
    })),
    ...line('Placement starts', plan.startsOn === null ? null : longDate(plan.startsOn)),
    ...line('Personal budget', plan.personalBudget ? 'Yes' : null),
    ...line('Organised arrangement', plan.organisedArrangement ? 'Yes' : null),
    ...line('Direct payments', plan.directPayment && DIRECT_PAYMENTS[plan.directPayment]),
    ...line('Residential', plan.planRes && RESIDENTIAL[plan.planRes]),
    ...line('Work-based placement', plan.planWbp && WORK_BASED[plan.planWbp]),
  ]
}

function evidenceLines(evidence: Evidence): Line[] {
  const days = EVIDENCE_DAYS[evidence.ground] as Readonly<Record<string, string>>
  const held = evidence as unknown as Readonly<Record<string, string>>
  return [
    { question: 'Ground', answer: GROUNDS[evidence.ground] },
    ...Object.entries(days).map(([name, question]) => ({ question, answer: longDate(held[name] ?? '') })),
    { question: 'What happened', answer: evidence.note },
  ]
}
