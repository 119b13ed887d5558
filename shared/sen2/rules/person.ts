import type { Sen2Person } from '../modules.ts'
import { ageOn, FROM, inEach, isBefore, isDay, required, type Sen2Rule, when } from './rule.ts'

/**
 * The day a person's age is judged on: the census day, or the day their plan ceased if none is active. So a
 * plan that ceased at 25 is no error for having turned 26 since.
 */
function ageOnReturn(person: Sen2Person, referenceOn: string): number | null {
  const plans = person.requests.map(request => request.assessment?.namedPlan?.ceasedOn ?? null)
  const active = person.requests.some(request => request.activePlan !== null)
  const ceased = plans.filter(isDay).sort().at(-1)
  const on = !active && ceased !== undefined && ceased < referenceOn ? ceased : referenceOn
  return ageOn(person.bornOn, on)
}

const MISSING = { module: 'person', severity: 'error', source: FROM.annexA } as const

/** Rules about the person, but for identifiers. */
export const PERSON_RULES = {
  'name-missing': {
    ...MISSING,
    says: 'The surname (1.1) or forename (1.2) is missing.',
    mend: 'Add the name.',
    source: FROM.guide,
    check: inEach('person', person => [
      ...when(person.surname === null, 'surname'),
      ...when(person.forename === null, 'forename'),
    ]),
  },
  'birth-date-missing': {
    ...MISSING,
    says: 'The date of birth (1.3) is missing.',
    mend: 'Add the date of birth.',
    check: required('person', 'bornOn'),
  },
  'sex-missing': {
    ...MISSING,
    says: 'Sex (1.4) is missing.',
    mend: 'Add M or F.',
    check: required('person', 'sex'),
  },
  'ethnicity-missing': {
    ...MISSING,
    says: 'Ethnicity (1.5) is missing.',
    mend: 'Add the code; NOBT when it has not been obtained, REFU when it was refused.',
    check: required('person', 'ethnicity'),
  },
  'postcode-missing': {
    module: 'person',
    severity: 'query',
    says: 'The postcode (1.6) is missing.',
    mend: 'Add the home postcode if it is known.',
    source: FROM.product,
    check: required('person', 'postcode'),
  },
  'postcode-format': {
    module: 'person',
    severity: 'query',
    says: 'The postcode (1.6) does not look like one.',
    mend: 'Check the postcode.',
    source: FROM.product,
    check: inEach('person', ({ postcode }) =>
      when(
        postcode !== null && !/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(postcode.toUpperCase()),
        'postcode',
      ),
    ),
  },
  'age-25': {
    module: 'person',
    severity: 'query',
    says: 'The person is 25.',
    mend: 'Check the date of birth and whether the plan should have ceased.',
    source: FROM.annexA,
    check: inEach('person', (person, { period }) =>
      when(ageOnReturn(person, period.referenceOn) === 25, 'bornOn'),
    ),
  },
  'age-over-25': {
    module: 'person',
    severity: 'error',
    says: 'The person is 26 or older, beyond the ages of the return.',
    mend: 'Correct the date of birth, or give the day the plan ceased.',
    source: FROM.annexA,
    check: inEach('person', (person, { period }) =>
      when((ageOnReturn(person, period.referenceOn) ?? 0) > 25, 'bornOn'),
    ),
  },
  'born-after-request': {
    module: 'person',
    severity: 'error',
    says: 'A request was received before the person was born.',
    mend: 'Correct the date of birth or the date received.',
    source: FROM.product,
    check: inEach('person', person =>
      when(
        person.requests.some(request => isBefore(request.receivedOn, person.bornOn)),
        'bornOn',
      ),
    ),
  },
  'no-request': {
    module: 'person',
    severity: 'error',
    says: 'Nothing is returned about the person: there is no request record.',
    mend: 'Add the request (H when it was decided before the collection year), or take the person out.',
    source: FROM.guide,
    check: inEach('person', person => when(person.requests.length === 0, 'requests')),
  },
  'request-twice': {
    module: 'person',
    severity: 'error',
    says: 'The person has two requests received on the same day.',
    mend: 'Take the second one out.',
    source: FROM.reader,
    check: inEach('person', person => {
      const days = person.requests.map(request => request.receivedOn)
      return person.requests.flatMap(({ receivedOn }, at) =>
        when(receivedOn !== null && days.indexOf(receivedOn) !== at, `requests/${at}`),
      )
    }),
  },
  'several-requests': {
    module: 'person',
    severity: 'query',
    says: 'The person has more than one request that is open, proceeding or historical.',
    mend: 'Check that they are not one request entered twice.',
    source: FROM.reader,
    check: inEach('person', person => {
      const live = person.requests.filter(({ outcome }) => outcome !== 'W' && outcome !== 'N')
      return when(live.length > 1, 'requests')
    }),
  },
  'active-plan-twice': {
    module: 'person',
    severity: 'error',
    says: 'The person has more than one active plan.',
    mend: 'A person has one plan: keep the one in force on the census day.',
    source: FROM.reader,
    check: inEach('person', person =>
      when(person.requests.filter(request => request.activePlan !== null).length > 1, 'requests'),
    ),
  },
} as const satisfies Record<string, Sen2Rule>
