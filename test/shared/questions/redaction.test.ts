import { expect, test } from 'vitest'
import { type Known, revealingIn } from '../../../shared/questions/redaction.ts'

const SETTING = 'Take out the name of the setting'
const STAFF = 'Take out the names of staff'
const CHILD = 'Take out the child’s name'
const INITIALS = 'Take out the initials'

const KNOWN: Known = {
  settingName: 'Pier Lane Primary School',
  people: ['Will Harker'],
  others: ['Pat Porter'],
  child: { givenName: 'Mika', familyName: 'Quill' },
}

test.each([
  ['at pier lane primary school we', [SETTING]],
  ['at Pier we', [SETTING]],
  ['here in Lane, too', [SETTING]],
  ['our primary school has a pier nearby', []],
  ['will harker asked', [STAFF]],
  ['Mr Harker asked', [STAFF]],
  ['Will asked', [STAFF]],
  ['it will be hard', []],
  ['pat porter came', [STAFF]],
  ['the porter came with Pat', []],
  ['Mika runs', [CHILD]],
  ['the Quills', []],
  ['Quill’s desk', [CHILD]],
  ['J.B. runs', [INITIALS]],
  ['J. B. runs', [INITIALS]],
  ['MQ runs', [INITIALS]],
  ['e.g. a ruler, i.e. plain', []],
  ['Key Stage 1 and TA time', []],
  ['Harker of Pier on Mika (M.Q.)', [SETTING, STAFF, CHILD, INITIALS]],
])('“%s”: %j', (text, expected) => {
  expect(revealingIn(text, KNOWN)).toEqual(expected)
})

test('names with signs that mean something in a pattern are looked for as they are', () => {
  const known = { ...KNOWN, settingName: 'St. Mary (North)', people: ['Zoë O’Neill-Ågren'], child: null }
  expect(revealingIn('ST. MARY (NORTH) here', known)).toEqual([SETTING])
  expect(revealingIn('ask zoë o’neill-ågren', known)).toEqual([STAFF])
  expect(revealingIn('MQ is the queue', known)).toEqual([])
})
