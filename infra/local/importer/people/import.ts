import type { Table } from '../../../../functions/storage/client.ts'
import { type Item, specialistItem, userItem } from '../../../../functions/storage/items.ts'
import { settingStore, specialistStore, userStore } from '../../../../functions/storage/people.ts'
import type { Ledger } from '../../../../shared/hours/ledger.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import type { Place } from '../command.ts'
import { bytesOf } from '../csv-file.ts'
import { hoursLines, readHours, writeHours } from '../hours/import.ts'
import { readingLines, readNamed } from '../named-columns.ts'
import { DRY_RUN_LINE } from '../report.ts'
import type { RowPlan, Writable } from '../row-plan.ts'
import { writePlans } from '../write.ts'
import type { PeopleArguments } from './arguments.ts'
import { authorityLine, planAuthority, writeAuthority } from './authority.ts'
import type { Person } from './merge.ts'
import { planPeople } from './plan.ts'
import { PEOPLE_COLUMNS } from './read-row.ts'
import { type Beside, peopleLines } from './report.ts'

/** What an import of an authority's people and hours did, row by row, and the lines that say so. */
export interface ImportedPeople {
  readonly people: readonly RowPlan<Person>[]
  readonly hours: readonly RowPlan<Ledger>[]
  readonly lines: readonly string[]
}

/**
 * Imports an authority with its people, its specialists and its settings' hours. Safe to repeat: a second run of the
 * same files changes nothing.
 * @throws UnusableFile when the authority or one of the files cannot be used; nothing was written then
 */
export async function importPeople({ table, isAws }: Place, asked: PeopleArguments): Promise<ImportedPeople> {
  const { authority, peopleFile, hoursFile, isDryRun } = asked
  const own = await planAuthority(table, asked)
  const settings = await settingStore(table).list(authority)
  const beside = { authority, settings, isAws }
  const people = peopleFile === undefined ? null : await readPeople(table, { ...beside, file: peopleFile })
  const hours = hoursFile === undefined ? null : await readHours(table, { ...beside, file: hoursFile })
  const done = isDryRun
    ? { people: people?.plans ?? [], hours: hours?.plans ?? [] }
    : {
        people: await writePeople(table, authority, people?.plans ?? []),
        hours: await writeHours(table, authority, hours?.plans ?? []),
      }
  if (!isDryRun) await writeAuthority(table, own)
  const lines = [
    authorityLine(own),
    ...(people === null ? [] : [...people.reading, ...peopleLines(done.people, people.beside)]),
    ...(hours === null ? [] : hoursLines({ ...hours, plans: done.hours })),
    ...(isDryRun ? [DRY_RUN_LINE] : []),
  ]
  return { ...done, lines }
}

/** A file of people as it was read, what is to become of its rows, and what was there before. */
interface PeoplePlan {
  readonly reading: readonly string[]
  readonly plans: readonly RowPlan<Person>[]
  readonly beside: Beside
}

async function readPeople(
  table: Table,
  asked: { authority: string; settings: readonly Setting[]; isAws: boolean; file: string },
): Promise<PeoplePlan> {
  const { authority, settings, isAws } = asked
  const file = readNamed(bytesOf(asked.file), PEOPLE_COLUMNS)
  const [users, specialists] = await Promise.all([
    userStore(table).list(authority),
    specialistStore(table).list(authority),
  ])
  const plans = planPeople({ authority, rows: file.rows, users, specialists, settings, isAws })
  return { reading: readingLines('People', file), plans, beside: { authority, users, settings } }
}

/**
 * Writes who was added and changed, a person and the specialist they are together.
 * @returns the plans as they came out: one that somebody else overtook is refused
 */
export function writePeople(
  table: Table,
  authority: string,
  plans: readonly RowPlan<Person>[],
): Promise<RowPlan<Person>[]> {
  return writePlans(table, plans, plan => itemsOf(authority, plan))
}

/** The records of a person that are new or one version on. */
function itemsOf(authority: string, plan: Writable<Person>): Item[] {
  const { user, specialist } = plan.next
  const was = plan.kind === 'added' ? null : plan.was
  return [
    ...(was?.user.version === user.version ? [] : [userItem(user)]),
    ...(specialist === null || was?.specialist?.version === specialist.version
      ? []
      : [specialistItem(authority, specialist)]),
  ]
}
