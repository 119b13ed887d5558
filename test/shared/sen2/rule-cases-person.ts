import { alone, aPerson, type Edit } from './return-builder.ts'

/** For a rule: a return that breaks it, where, and the nearest one that does not. */
export interface RuleCase {
  readonly fails: Edit
  readonly at: string
  readonly passes: Edit
  /** Census year, 2027 unless told; others need their reference date. */
  readonly year?: number
}

const P = '/persons/0'

/** Rules of the header, of every item and of the person. */
export const PERSON_CASES = {
  'header-collection': {
    fails: ({ header }) => (header.collection = 'SC'),
    at: '/header/collection',
    passes: ({ header }) => (header.collection = 'SEN2'),
  },
  'header-year': {
    fails: ({ header }) => (header.year = '2026'),
    at: '/header/year',
    passes: ({ header }) => (header.year = '2027'),
  },
  'header-reference-date': {
    fails: ({ header }) => (header.referenceOn = '2027-01-14'),
    at: '/header/referenceOn',
    passes: ({ header }) => (header.referenceOn = '2027-01-21'),
  },
  'header-authority': {
    fails: ({ header }) => (header.lea = '99'),
    at: '/header/lea',
    passes: ({ header }) => (header.lea = '099'),
  },
  'header-serial-number': {
    fails: ({ header }) => (header.serialNo = '1'),
    at: '/header/serialNo',
    passes: ({ header }) => (header.serialNo = null),
  },
  'header-officers-missing': {
    fails: ({ header }) => (header.dco = null),
    at: '/header/dco',
    passes: ({ header }) => (header.dco = 'R'),
  },
  'header-dsco-missing': {
    fails: ({ header }) => (header.dsco = null),
    at: '/header/dsco',
    passes: ({ header }) => (header.dsco = 'N'),
  },
  'code-not-in-set': {
    fails: ({ need }) => (need.type = 'NSA'),
    at: `${P}/requests/0/activePlan/needs/0/type`,
    passes: ({ need }) => (need.type = 'DS'),
  },
  'item-not-in-year': {
    fails: ({ request }) => (request.requestSource = '1'),
    at: `${P}/requests/0/requestSource`,
    passes: ({ request, header }) => {
      request.requestSource = null
      header.dsco = null
    },
    year: 2024,
  },
  'date-not-real': {
    fails: ({ person }) => (person.bornOn = '2019-02-29'),
    at: `${P}/bornOn`,
    passes: ({ person }) => (person.bornOn = '2020-02-29'),
  },
  'date-in-future': {
    fails: ({ active }) => (active.reviewMeetingOn = '2027-01-22'),
    at: `${P}/requests/0/activePlan/reviewMeetingOn`,
    passes: ({ active }) => {
      active.reviewMeetingOn = '2027-01-21'
      active.phaseTransferDueOn = '2027-02-15'
    },
  },
  'text-unprintable': {
    fails: ({ person }) => (person.surname = 'Exam\u0000ple'),
    at: `${P}/surname`,
    passes: ({ person }) => (person.surname = 'Éxämple\t'),
  },
  'duplicate-id': {
    fails: ({ ret, person }) => ret.persons.push({ ...aPerson(2, alone), id: person.id }),
    at: '/persons/1/id',
    passes: ({ ret }) => ret.persons.push({ ...aPerson(2), id: 'R1' }),
  },
  'name-missing': {
    fails: ({ person }) => (person.forename = null),
    at: `${P}/forename`,
    passes: ({ person }) => (person.forename = '-'),
  },
  'birth-date-missing': {
    fails: ({ person }) => (person.bornOn = null),
    at: `${P}/bornOn`,
    passes: ({ person }) => (person.bornOn = '2018-01-01'),
  },
  'sex-missing': {
    fails: ({ person }) => (person.sex = null),
    at: `${P}/sex`,
    passes: ({ person }) => (person.sex = 'M'),
  },
  'ethnicity-missing': {
    fails: ({ person }) => (person.ethnicity = null),
    at: `${P}/ethnicity`,
    passes: ({ person }) => (person.ethnicity = 'NOBT'),
  },
  'postcode-missing': {
    fails: ({ person }) => (person.postcode = null),
    at: `${P}/postcode`,
    passes: ({ person }) => (person.postcode = 'ZZ1 1AA'),
  },
  'postcode-format': {
    fails: ({ person }) => (person.postcode = 'unknown'),
    at: `${P}/postcode`,
    passes: ({ person }) => (person.postcode = 'zz1a1aa'),
  },
  'age-25': {
    fails: ({ person }) => (person.bornOn = '2001-02-03'),
    at: `${P}/bornOn`,
    passes: ({ person }) => (person.bornOn = '2002-01-22'),
  },
  'age-over-25': {
    fails: ({ person }) => (person.bornOn = '2001-01-21'),
    at: `${P}/bornOn`,
    passes: ({ person, plan, request }) => {
      Object.assign(person, { bornOn: '2001-01-21' })
      Object.assign(plan, { ceasedOn: '2027-01-20', ceaseReason: '1' })
      request.activePlan = null
    },
  },
  'born-after-request': {
    fails: ({ person }) => (person.bornOn = '2026-01-13'),
    at: `${P}/bornOn`,
    passes: ({ person }) => (person.bornOn = '2026-01-12'),
  },
  'no-request': {
    fails: ({ person }) => (person.requests = []),
    at: `${P}/requests`,
    passes: alone,
  },
  'request-twice': {
    fails: ({ person }) => person.requests.push(...aPerson(2, alone).requests),
    at: `${P}/requests/1`,
    passes: ({ person }) =>
      person.requests.push(...aPerson(2, ({ request }) => (request.receivedOn = '2026-01-13')).requests),
  },
  'several-requests': {
    fails: ({ person }) => person.requests.push(...aPerson(2, alone).requests),
    at: `${P}/requests`,
    passes: ({ person }) =>
      person.requests.push(...aPerson(2, ({ request }) => (request.outcome = 'N')).requests),
  },
  'active-plan-twice': {
    fails: ({ person }) => person.requests.push(...aPerson(2).requests),
    at: `${P}/requests`,
    passes: ({ person }) => person.requests.push(...aPerson(2, alone).requests),
  },
} as const satisfies Record<string, RuleCase>
