import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { SEN_TYPE_KEYS, yearLabel } from '../catalogue/needs.ts'
import { AuthorityCode, Id } from '../ids.ts'
import type { Relation } from '../people/roles.ts'
import { NcYear, Upn } from '../requests/content.ts'
import { Person } from '../requests/request.ts'
import { SHARING_KEYS } from '../requests/sharing.ts'
import { whoFor } from '../requests/who-for.ts'

const Instant = z.iso.datetime()
const name = z.string().trim().min(1, 'Enter a name').max(100)

/** The child a case is about, as the SEN2 return needs them. Named on the case's own page only. */
export const CaseChild = z.strictObject({
  givenName: name,
  familyName: name,
  dateOfBirth: LocalDate,
  sex: z.enum(['M', 'F']).nullable(),
  ethnicity: z.string().max(4).nullable().meta({ description: 'DfE school-census ethnicity code' }),
  ncYear: NcYear.nullable(),
  upn: Upn.nullable(),
  uln: z
    .string()
    .regex(/^\d{10}$/, 'A ULN has ten digits')
    .nullable(),
  upnUnknown: z.string().max(4).nullable().meta({ description: 'SEN2 1.7c: why there is no UPN' }),
  postcode: z.string().trim().max(8).nullable(),
  primaryType: z.enum(SEN_TYPE_KEYS).nullable(),
  secondaryType: z.enum(SEN_TYPE_KEYS).nullable(),
})
export type CaseChild = z.infer<typeof CaseChild>

/** A needs assessment, and the plan that follows from it. What happened stands in its events. */
export const EhcCase = z.strictObject({
  id: Id,
  authority: AuthorityCode,
  version: z.int().min(1),
  chainHead: z.string(),
  child: CaseChild,
  settingId: z.string().nullable(),
  settingName: z.string().nullable(),
  officer: Person,
  sharing: z.enum(SHARING_KEYS),
  fromRequestId: Id.nullable().meta({ description: 'The support request it was escalated from' }),
  startedAt: Instant,
  startedBy: Person,
  changedAt: Instant,
})
export type EhcCase = z.infer<typeof EhcCase>

/** What a case has to do with people, for the permission check. */
export function caseRelation(ehcCase: Pick<EhcCase, 'settingId'>): Relation {
  return { settingId: ehcCase.settingId }
}

/** Initials and year group. */
export function caseWho({ givenName, familyName, ncYear }: CaseChild): string {
  const blank = {
    upn: null,
    dateOfBirth: null,
    senProvision: null,
    lookedAfter: null,
    attendancePercent: null,
  }
  return whoFor({ kind: 'child', child: { ...blank, givenName, familyName, ncYear } }, yearLabel)
}

/**
 * What tells one child from another in an authority: the UPN where there is one, else names and date of birth, in one
 * form for each. Handed to a digest before it becomes a key, so that no name stands in one.
 */
export function childText(child: CaseChild): string {
  return child.upn === null ? bornText(child) : `upn ${child.upn}`
}

/**
 * The same for every child of a name and a date of birth, with a UPN or without: two who share it may be one. Handed to
 * a digest like `childText`.
 */
export function alikeText(child: CaseChild): string {
  return `alike ${bornText(child)}`
}

function bornText({ givenName, familyName, dateOfBirth }: CaseChild): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L}]/gu, '')
      .toLocaleLowerCase('en-GB')
  return `born ${dateOfBirth} ${plain(givenName)} ${plain(familyName)}`
}
