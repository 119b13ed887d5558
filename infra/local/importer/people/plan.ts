import type { Setting } from '../../../../shared/people/setting.ts'
import { Specialist } from '../../../../shared/people/specialist.ts'
import { User } from '../../../../shared/people/user.ts'
import { userIdOf } from '../../demo/names.ts'
import { problemsOf } from '../cells.ts'
import type { FileRow } from '../csv-file.ts'
import {
  changesBetween,
  createSeenBefore,
  type FieldChange,
  type Outcome,
  type RowPlan,
  type SeenBefore,
  worded,
} from '../row-plan.ts'
import { settingsByName } from '../setting-names.ts'
import { mergedSpecialist, mergedUser, type Person } from './merge.ts'
import { type PersonRow, readPerson } from './read-row.ts'

/** What an import of people is worked out from. */
export interface PeopleQuestion {
  readonly authority: string
  readonly rows: readonly FileRow[]
  readonly users: readonly User[]
  readonly specialists: readonly Specialist[]
  readonly settings: readonly Setting[]
  /** Whether a person is known by what Cognito gave them: then an id is never made up. */
  readonly isAws: boolean
}

/** What to do with each row of a file of people, in its order. Nothing is written here. */
export function planPeople(question: PeopleQuestion): RowPlan<Person>[] {
  const context = { authority: question.authority, settings: settingsByName(question.settings) }
  const seenBefore = createSeenBefore()
  return question.rows.map(({ line, row, why }) => {
    const label = { line, id: (row.username ?? '').trim() || 'no username', name: (row.name ?? '').trim() }
    if (why !== undefined) return { ...label, kind: 'refused', why }
    const reading = readPerson(row, context)
    if (reading.person === undefined) return { ...label, kind: 'refused', why: reading.why }
    return { ...label, ...outcomeFor(reading.person, question, { line, seenBefore }) }
  })
}

function outcomeFor(
  row: PersonRow,
  question: PeopleQuestion,
  { line, seenBefore }: { line: number; seenBefore: SeenBefore },
): Outcome<Person> {
  const sameName = question.users.find(({ username }) => username === row.username)
  const userId = row.userId ?? sameName?.userId ?? (question.isAws ? null : userIdOf(row.username))
  if (userId === null)
    return refused('it has no userId: on AWS that is the sub which Cognito gave this person')
  const [named, known] = [seenBefore(`username ${row.username}`, line), seenBefore(`userId ${userId}`, line)]
  if (named !== undefined) return refused(`its username stands in line ${named} already`)
  if (known !== undefined) return refused(`its userId stands in line ${known} already`)
  if (sameName !== undefined && sameName.userId !== userId)
    return refused(`its username belongs to the person with the userId ${sameName.userId}`)
  const was = question.users.find(user => user.userId === userId)
  return compared(row, nextOf(row, { question, userId, was }))
}

interface Before {
  readonly question: PeopleQuestion
  readonly userId: string
  readonly was: User | undefined
}

/** What a row makes of a person, and what was there. */
function nextOf(row: PersonRow, { question, userId, was }: Before): { was: Person | null; next: Person } {
  const user = mergedUser({ authority: question.authority, userId, was }, row)
  const kept = question.specialists.find(({ id }) => id === user.specialistId) ?? null
  return {
    was: was === undefined ? null : { user: was, specialist: kept },
    next: { user: oneOn(was, user), specialist: specialistOf(row, user, { was, kept }) },
  }
}

/** Who is no specialist any more is kept, for what they did, and takes no more requests. */
function specialistOf(
  row: PersonRow,
  { specialistId: id, name }: User,
  { was, kept }: { was: User | undefined; kept: Specialist | null },
): Specialist | null {
  if (row.specialist === null || id === null)
    return kept === null ? null : oneOn(kept, { ...kept, statusActive: false })
  const isActive = was?.roles.includes('specialist') ? (kept?.statusActive ?? true) : true
  return oneOn(kept ?? undefined, mergedSpecialist(kept, row.specialist, { id, name, isActive }))
}

/** A record with its version raised if anything else differs. */
function oneOn<Kept extends { readonly version: number }>(was: Kept | undefined, next: Kept): Kept {
  if (was === undefined || changesBetween(was, next).length === 0) return next
  return { ...next, version: was.version + 1 }
}

function compared(row: PersonRow, { was, next }: { was: Person | null; next: Person }): Outcome<Person> {
  const checks = [User.safeParse(next.user), next.specialist && Specialist.safeParse(next.specialist)]
  const problems = checks.flatMap(check => (check === null ? [] : problemsOf(check)))
  if (problems.length > 0) return refused(problems.join('; '))
  const { status } = next.user
  const isKept = row.status !== null && row.status !== status
  const notes = [...row.notes, ...(isKept ? [`stays ${status}: access is changed in the service`] : [])]
  if (was === null) return { kind: 'added', next, notes }
  const changes = changesOf(was, next)
  return changes.length === 0 ? { kind: 'unchanged', notes } : { kind: 'changed', was, next, changes, notes }
}

/** What differs, each field once: the name stands in both records. */
function changesOf(was: Person, next: Person): FieldChange[] {
  const ofUser = changesBetween(was.user, next.user)
  const ofSpecialist = specialistChanges(was.specialist, next.specialist)
  const said = ['version', ...ofUser.map(({ field }) => field)]
  return [
    ...ofUser.filter(({ field }) => !['version', 'specialistId'].includes(field)),
    ...ofSpecialist.filter(({ field }) => !said.includes(field)),
  ]
}

function specialistChanges(was: Specialist | null, next: Specialist | null): FieldChange[] {
  if (next === null) return []
  if (was === null) return [{ field: 'specialist', was: null, next: next.disciplines }]
  return worded(changesBetween(was, next), 'patterns', patternWords)
}

function patternWords(patterns: Specialist['patterns']): string {
  return patterns.map(({ startsOn, halfDays }) => `from ${startsOn} ${halfDays.join(' ')}`).join(', ')
}

function refused(why: string): Outcome<Person> {
  return { kind: 'refused', why }
}
