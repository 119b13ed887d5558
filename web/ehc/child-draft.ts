import type { FieldError } from '../problem.ts'
import type { Child } from './case-event.ts'
import { NOT_A_DAY } from './draft.ts'

/** The child's details as they are typed; '' for nothing. */
export type ChildDraft = { readonly [Name in keyof Child]: string }

/** What support requests say of a child: enough to start with. */
export type KnownChild = Pick<Child, 'givenName' | 'familyName'> & {
  readonly [Name in 'dateOfBirth' | 'upn']?: string | null
} & { readonly ncYear?: number | null } & Partial<Pick<Child, 'primaryType'>>

const BLANK: ChildDraft = {
  givenName: '',
  familyName: '',
  dateOfBirth: '',
  sex: '',
  ethnicity: '',
  ncYear: '',
  upn: '',
  uln: '',
  upnUnknown: '',
  postcode: '',
  primaryType: '',
  secondaryType: '',
}

/** A draft of what is known of a child; nothing known gives an empty one. */
export function childDraftOf(child: Partial<Child> | KnownChild | null): ChildDraft {
  if (child === null) return BLANK
  const known = child as Readonly<Record<string, string | number | null | undefined>>
  return Object.fromEntries(Object.keys(BLANK).map(name => [name, String(known[name] ?? '')])) as ChildDraft
}

const compact = (text: string) => text.replaceAll(' ', '').toUpperCase()

/** What is wrong with a child's details before they are sent. Ids have `child-` before the name. */
export function childErrors(draft: ChildDraft): FieldError[] {
  const wrong: [keyof ChildDraft, boolean, string][] = [
    ['givenName', draft.givenName.trim() === '', 'Enter the first name'],
    ['familyName', draft.familyName.trim() === '', 'Enter the last name'],
    ['dateOfBirth', draft.dateOfBirth === '', 'Enter the date of birth'],
    ['dateOfBirth', draft.dateOfBirth === NOT_A_DAY, 'The date of birth must be a real date'],
    [
      'upn',
      draft.upn !== '' && !/^[A-Z]\d{11}[\dA-Z]$/.test(compact(draft.upn)),
      'A UPN is a letter, 11 digits and a digit or letter',
    ],
    ['uln', draft.uln !== '' && !/^\d{10}$/.test(compact(draft.uln)), 'A ULN has ten digits'],
  ]
  return wrong.flatMap(([name, isWrong, message]) => (isWrong ? [{ id: `child-${name}`, message }] : []))
}

/** The child as the API takes it. Ask `childErrors` first. */
export function childOf(draft: ChildDraft): Child {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    givenName: draft.givenName.trim(),
    familyName: draft.familyName.trim(),
    dateOfBirth: draft.dateOfBirth,
    sex: orNull(draft.sex) as Child['sex'],
    ethnicity: orNull(draft.ethnicity)?.toUpperCase() ?? null,
    ncYear: draft.ncYear === '' ? null : Number(draft.ncYear),
    upn: orNull(compact(draft.upn)),
    uln: orNull(compact(draft.uln)),
    upnUnknown: orNull(draft.upnUnknown),
    postcode: orNull(draft.postcode.toUpperCase()),
    primaryType: orNull(draft.primaryType) as Child['primaryType'],
    secondaryType: orNull(draft.secondaryType) as Child['secondaryType'],
  }
}
