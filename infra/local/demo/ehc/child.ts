import {
  academicYearOf,
  addDays,
  daysBetween,
  type LocalDate,
} from '../../../../shared/calendar/local-date.ts'
import type { CaseChild } from '../../../../shared/casework/ehc-case.ts'
import type { SenType } from '../../../../shared/catalogue/needs.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import { upnCheckLetter } from '../../../../shared/sen2/rules/upn.ts'
import type { Chance } from '../chance.ts'
import { CHILD_FIRST_NAMES, CHILD_LAST_NAMES } from '../names.ts'
import { postcodeIn, TOWNS } from '../places.ts'
import { YEARS } from '../service-words.ts'
import { firstYearOf } from '../terms.ts'

/** Primary needs of children with plans, in tenths of a percent. @source DfE, Education, health and care plans 2025 */
const NEEDS = {
  ASD: 315,
  SLCN: 213,
  SEMH: 207,
  MLD: 106,
  SLD: 40,
  PD: 39,
  SPLD: 23,
  HI: 14,
  PMLD: 13,
  OTH: 7,
  VI: 8,
  DS: 5,
  MSI: 3,
} as const satisfies Partial<Record<SenType, number>>

/** What is often met beside a need. */
const BESIDE: readonly SenType[] = ['SLCN', 'SEMH', 'MLD', 'ASD', 'SPLD']

/** Ethnicity codes by weight; the mix of an invented place. */
const ETHNICITIES = {
  WBRI: 640,
  WOTH: 70,
  WIRI: 5,
  WIRT: 3,
  WROM: 8,
  MWBC: 18,
  MWBA: 12,
  MWAS: 18,
  MOTH: 22,
  AIND: 24,
  APKN: 46,
  ABAN: 18,
  AOTH: 20,
  BAFR: 42,
  BCRB: 12,
  BOTH: 8,
  CHNE: 5,
  OOTH: 20,
  REFU: 5,
  NOBT: 4,
} as const

/** What to invent a child from. */
export interface ChildAsk {
  readonly setting: Setting
  /** The day the case began. */
  readonly from: LocalDate
  readonly today: LocalDate
  readonly chance: Chance
  /** Gives each child another number. */
  readonly serial: () => number
}

/** The youngest year group that had passed its second birthday on a day, by the year groups of today. */
function youngestYear(from: LocalDate, today: LocalDate): number {
  return Math.ceil(daysBetween(from, today) / 365) - 3
}

/** Whether a setting can have had a child in it whose case began on a day. */
export function couldHaveBegun({ phase }: Setting, from: LocalDate, today: LocalDate): boolean {
  return youngestYear(from, today) <= YEARS[phase][1]
}

/** An invented child at a setting, with all that the SEN2 return asks. Special settings have the rarer needs. */
export function demoChild({ setting, from, today, chance, serial }: ChildAsk): CaseChild {
  const [least, most] = YEARS[setting.phase]
  const ncYear = chance.between(Math.max(least, youngestYear(from, today)), most)
  const bornFrom = `${firstYearOf(academicYearOf(today)) - 5 - ncYear}-09-01`
  return describedChild({
    known: {
      givenName: chance.pick(CHILD_FIRST_NAMES),
      familyName: chance.pick(CHILD_LAST_NAMES),
      dateOfBirth: addDays(bornFrom, chance.between(0, 363)),
      ncYear,
    },
    setting,
    chance,
    serial,
  })
}

/** A child of whom names, birthday and year group are known, with the rest invented. */
export function describedChild({
  known,
  setting,
  chance,
  serial,
}: Omit<ChildAsk, 'from' | 'today'> & {
  readonly known: Pick<CaseChild, 'givenName' | 'familyName' | 'dateOfBirth' | 'ncYear'>
}): CaseChild {
  const isBaby = (known.ncYear ?? 0) < 0
  const town = TOWNS.find(one => one.name === setting.addressTown) ?? TOWNS[0]
  const primaryType = chance.weighted(NEEDS)
  const beside = BESIDE.filter(type => type !== primaryType)
  return {
    ...known,
    sex: chance.yes(0.71) ? 'M' : 'F',
    ethnicity: chance.weighted(ETHNICITIES),
    upn: isBaby ? null : upnOf(setting, known.dateOfBirth, serial()),
    uln: null,
    upnUnknown: isBaby ? 'UN1' : null,
    postcode: town === undefined || chance.yes(0.02) ? null : postcodeIn(town, chance),
    primaryType,
    secondaryType: chance.yes(0.3) ? chance.pick(beside) : null,
  }
}

/** A UPN whose letter is right and whose authority is invented: its code, the setting, the year and a number. */
function upnOf({ id }: Setting, bornOn: LocalDate, serial: number): string {
  const year = String((Number(bornOn.slice(0, 4)) + 4) % 100).padStart(2, '0')
  const digits = `${id.slice(0, 3)}${id.slice(3).slice(-3).padStart(3, '0')}${year}${String(serial % 10_000).padStart(4, '0')}`
  return `${upnCheckLetter(`A${digits}`)}${digits}`
}
