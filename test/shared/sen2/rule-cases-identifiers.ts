import { alone, aPerson, historical } from './return-builder.ts'
import type { RuleCase } from './rule-cases-person.ts'

const P = '/persons/0'

/** Rules of UPN, ULN and the reason for having neither. */
export const IDENTIFIER_CASES = {
  'upn-format': {
    fails: ({ person }) => (person.upn = 'H8012000010010'),
    at: `${P}/upn`,
    passes: ({ person }) => (person.upn = 'H80120000100A'),
  },
  'upn-check-letter': {
    fails: ({ person }) => (person.upn = 'H801200001002'),
    at: `${P}/upn`,
    passes: ({ person }) => (person.upn = 'X801200001002'),
  },
  'upn-temporary': {
    fails: ({ person }) => (person.upn = 'H80120000100A'),
    at: `${P}/upn`,
    passes: ({ person }) => (person.upn = 'H801200001001'),
  },
  'uln-format': {
    fails: ({ person }) => (person.uln = '12345678'),
    at: `${P}/uln`,
    passes: ({ person }) => (person.uln = '1234567890'),
  },
  'identifier-missing': {
    fails: ({ person }) => (person.upn = null),
    at: `${P}/upn`,
    passes: ({ person }) => Object.assign(person, { upn: null, upnUnknown: 'UN5' }),
  },
  'identifier-reason-not-needed': {
    fails: ({ person }) => (person.upnUnknown = 'UN5'),
    at: `${P}/upnUnknown`,
    passes: ({ person }) => Object.assign(person, { upn: null, upnUnknown: 'UN5' }),
  },
  'identifier-reason-age': {
    fails: ({ person }) => Object.assign(person, { upn: null, upnUnknown: 'UN1', bornOn: '2021-01-21' }),
    at: `${P}/upnUnknown`,
    passes: ({ person }) => Object.assign(person, { upn: null, upnUnknown: 'UN1', bornOn: '2021-01-22' }),
  },
  'identifier-reason-closed': {
    fails: ({ person }) => Object.assign(person, { upn: null, upnUnknown: 'UN10' }),
    at: `${P}/upnUnknown`,
    passes: parts => {
      alone(parts)
      Object.assign(parts.person, { upn: null, upnUnknown: 'UN10' })
      parts.request.outcome = 'W'
    },
  },
  'duplicate-upn': {
    fails: ({ ret }) => ret.persons.push({ ...aPerson(2, historical), upn: 'h801200001001' }),
    at: '/persons/1/upn',
    passes: ({ ret }) => ret.persons.push(aPerson(2, historical), aPerson(3, historical)),
  },
  'duplicate-uln': {
    fails: ({ ret }) => ret.persons.push(aPerson(2), { ...aPerson(3), uln: '1000000002' }),
    at: '/persons/2/uln',
    passes: ({ ret }) => ret.persons.push(aPerson(2), aPerson(3)),
  },
  'duplicate-person': {
    fails: ({ ret }) => ret.persons.push({ ...aPerson(2), surname: 'EXAMPLE', forename: 'ADA' }),
    at: '/persons/1',
    passes: ({ ret }) => ret.persons.push({ ...aPerson(2), forename: 'Ada', bornOn: '2018-05-15' }),
  },
} as const satisfies Record<string, RuleCase>
