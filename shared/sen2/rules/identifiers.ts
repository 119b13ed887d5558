import type { Sen2Person, Sen2Request } from '../modules.ts'
import { ageOn, FROM, inEach, isOneOf, type Sen2Rule, when } from './rule.ts'
import { isTemporaryUpn, isUpnShaped, upnCheckLetter } from './upn.ts'

/** Persons whose value of a kind another person, earlier in the return, has too. */
function repeated(key: string, idOf: (person: Sen2Person) => string | null): Sen2Rule['check'] {
  return ({ ret }) => {
    const seen = new Set<string>()
    return ret.persons.flatMap((person, at) => {
      const value = idOf(person)
      const again = value !== null && seen.has(value)
      if (value !== null) seen.add(value)
      return again ? [{ personId: person.id, path: `/persons/${at}${key}` }] : []
    })
  }
}

/** Name and date of birth in one text; null when any of the three is missing. */
function nameAndBirth({ surname, forename, bornOn }: Sen2Person): string | null {
  if (surname === null || forename === null || bornOn === null) return null
  return [surname, forename, bornOn].join('\n').toLowerCase()
}

/** Whether a request was closed without a plan: refused or withdrawn, before or after an assessment. */
function isClosed({ outcome, assessment }: Sen2Request): boolean {
  return isOneOf(outcome, 'N W') || isOneOf(assessment?.outcome, 'N W')
}

/** Rules about UPN, ULN and the reason for having neither. */
export const IDENTIFIER_RULES = {
  'upn-format': {
    module: 'person',
    severity: 'error',
    says: 'The UPN (1.7a) is not a letter, eleven digits, and a digit or letter.',
    mend: 'Check the UPN: it has 13 characters.',
    source: FROM.schema,
    check: inEach('person', ({ upn }) => when(upn !== null && !isUpnShaped(upn), 'upn')),
  },
  'upn-check-letter': {
    module: 'person',
    severity: 'query',
    says: 'The first letter of the UPN (1.7a) does not go with its digits.',
    mend: 'Check the UPN with the setting: a digit is probably wrong.',
    source: FROM.upn,
    check: inEach('person', ({ upn }) => {
      const letter = upn === null ? null : upnCheckLetter(upn)
      return when(letter !== null && upn?.charAt(0).toUpperCase() !== letter, 'upn')
    }),
  },
  'upn-temporary': {
    module: 'person',
    severity: 'query',
    says: 'The UPN (1.7a) is a temporary one.',
    mend: 'Use the permanent UPN as soon as the setting has it.',
    source: FROM.upn,
    check: inEach('person', ({ upn }) => when(upn !== null && isTemporaryUpn(upn), 'upn')),
  },
  'uln-format': {
    module: 'person',
    severity: 'error',
    says: 'The ULN (1.7b) is not ten digits.',
    mend: 'Check the ULN.',
    source: FROM.guide,
    check: inEach('person', ({ uln }) => when(uln !== null && !/^\d{10}$/.test(uln), 'uln')),
  },
  'identifier-missing': {
    module: 'person',
    severity: 'error',
    says: 'There is no UPN, no ULN and no reason for having neither (1.7).',
    mend: 'Add the UPN or ULN, or the reason (1.7c).',
    source: FROM.reader,
    check: inEach('person', person =>
      when(person.upn === null && person.uln === null && person.upnUnknown === null, 'upn'),
    ),
  },
  'identifier-reason-not-needed': {
    module: 'person',
    severity: 'query',
    says: 'A reason for having no UPN or ULN (1.7c) is given beside one.',
    mend: 'Take the reason out, or the number if it is not reliable.',
    source: FROM.product,
    check: inEach('person', person =>
      when(person.upnUnknown !== null && (person.upn !== null || person.uln !== null), 'upnUnknown'),
    ),
  },
  'identifier-reason-age': {
    module: 'person',
    severity: 'error',
    says: 'UN1 (1.7c) is for a child under 6, and this child is 6 or older.',
    mend: 'Choose another reason, or add the UPN or ULN.',
    source: FROM.guide,
    check: inEach('person', ({ upnUnknown, bornOn }, { period }) =>
      when(upnUnknown === 'UN1' && (ageOn(bornOn, period.referenceOn) ?? 0) >= 6, 'upnUnknown'),
    ),
  },
  'identifier-reason-closed': {
    module: 'person',
    severity: 'query',
    says: 'UN10 (1.7c) is for a request that was closed, and this person has one that was not.',
    mend: 'Choose another reason, or add the UPN or ULN.',
    source: FROM.guide,
    check: inEach('person', ({ upnUnknown, requests }) =>
      when(upnUnknown === 'UN10' && !requests.every(isClosed), 'upnUnknown'),
    ),
  },
  'duplicate-upn': {
    module: 'person',
    severity: 'error',
    says: 'Another person in the return has the same UPN (1.7a).',
    mend: 'Bring the two records together, or correct the UPN.',
    source: FROM.annexA,
    check: repeated('/upn', person => person.upn?.toUpperCase() ?? null),
  },
  'duplicate-uln': {
    module: 'person',
    severity: 'error',
    says: 'Another person in the return has the same ULN (1.7b).',
    mend: 'Bring the two records together, or correct the ULN.',
    source: FROM.reader,
    check: repeated('/uln', person => person.uln),
  },
  'duplicate-person': {
    module: 'person',
    severity: 'query',
    says: 'Another person in the return has the same name and date of birth.',
    mend: 'Check that they are two people.',
    source: FROM.product,
    check: repeated('', nameAndBirth),
  },
} as const satisfies Record<string, Sen2Rule>
