import type { LocalDate } from '../calendar/local-date.ts'
import { daysBetween } from '../calendar/local-date.ts'
import { referenceOf } from '../ids.ts'
import type { Notice } from '../notices/rules.ts'
import type { Told } from '../notices/told.ts'
import type { Specialist } from '../people/specialist.ts'
import type { Question, QuestionRow } from './question.ts'

type Named = Pick<Question, 'id' | 'settingId'>

/** The page of a question as the setting that asked sees it. */
export function ownPageOf({ id, settingId }: Named): string {
  return `/settings/${settingId}/questions/${id}`
}

/** Tells the setting. Words follow “Question REF”; a subject is somebody's own words and is left out. */
export function tellSetting(question: Named, says: string): Told {
  return {
    audience: `setting#${question.settingId}`,
    text: `Question ${referenceOf(question.id)} ${says}.`,
    link: ownPageOf(question),
  }
}

/** Tells whoever has taken it: the specialist, or the team for a lead who is none. Nobody where nobody has. */
export function tellTaker(question: Pick<Question, 'id' | 'takenBy'>, says: string): Told[] {
  if (question.takenBy === null) return []
  const { specialistId } = question.takenBy
  return [tellTeam(question, specialistId === null ? 'team' : `specialist#${specialistId}`, says)]
}

/**
 * Tells the specialists who can answer it: those of its discipline. The leads too where the setting was not sure of the
 * discipline, or nobody is of it.
 */
export function tellDiscipline(
  question: Pick<Question, 'id' | 'settingId' | 'discipline' | 'isDisciplineSure'>,
  specialists: readonly Pick<Specialist, 'id' | 'disciplines' | 'statusActive' | 'conflictSettingIds'>[],
  says: string,
): Told[] {
  const able = specialists.filter(
    ({ disciplines, statusActive, conflictSettingIds }) =>
      statusActive &&
      disciplines.includes(question.discipline) &&
      !conflictSettingIds.includes(question.settingId),
  )
  const audiences = able.map(({ id }) => `specialist#${id}`)
  if (able.length === 0 || !question.isDisciplineSure) audiences.push('team')
  return audiences.map(audience => tellTeam(question, audience, says))
}

function tellTeam({ id }: Pick<Question, 'id'>, audience: string, says: string): Told {
  return { audience, text: `Question ${referenceOf(id)} ${says}.`, link: `/questions/${id}` }
}

/**
 * The reminders of a late question: to whoever has taken it, else to the leads; and to the leads as well once it is
 * more than a week late. One in each week, the same again when the morning runs twice.
 * @param at  the instant it is told, ISO UTC
 */
export function lateQuestionNotices(
  row: Pick<QuestionRow, 'id' | 'dueOn' | 'takenBy'>,
  today: LocalDate,
  at: string,
): Notice[] {
  const daysLate = row.dueOn === null ? 0 : daysBetween(row.dueOn, today)
  if (daysLate <= 0) return []
  const week = Math.ceil(daysLate / 7)
  const taker = row.takenBy?.specialistId ?? null
  const audiences = [...(taker === null ? [] : [`specialist#${taker}`])]
  if (taker === null || week > 1) audiences.push('team')
  const late = `${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`
  return audiences.map(audience => ({
    id: `question-late#${row.id}#${row.dueOn}#week-${week}#${audience}`,
    audience,
    at,
    text: `Question ${referenceOf(row.id)} is ${late}: the setting waits for an answer.`,
    requestId: null,
    link: `/questions/${row.id}`,
  }))
}
