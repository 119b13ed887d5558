import { expect, test } from 'vitest'
import { type Known, revealingIn } from '../../../shared/questions/redaction.ts'

const SETTING = 'Take out the name of the setting'
const STAFF = 'Take out the names of staff'
const CHILD = 'Take out the child’s name'
const INITIALS = 'Take out the initials'

const KNOWN: Known = {
  settingName: 'Pier Lane Primary School',
  settings: ['Pier Lane Primary School', 'Oak Tree Academy', 'Hope School'],
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

test.each([
  ['at oak tree academy they', [SETTING]],
  ['like Oak Tree they', [SETTING]],
  ['at pier\u00a0lane \n primary', [SETTING]],
  ['at Hope School', [SETTING]],
  ['Hope this helps', []],
  ['under an oak, by a tree', []],
])('any setting’s name, however it is spaced: “%s”', (text, expected) => {
  expect(revealingIn(text, KNOWN)).toEqual(expected)
})

test('a setting with a short name is found without its last word, one of ordinary words is not', () => {
  const oak = { ...KNOWN, settings: [], settingName: 'Oak Primary School' }
  expect(revealingIn('here at oak primary', oak)).toEqual([SETTING])
  const plain = { ...oak, settingName: 'Primary School' }
  expect(revealingIn('Primary is hard', plain)).toEqual([])
})

test.each([
  ['Mary runs', [CHILD]],
  ['Søren runs', [CHILD]],
  ["O'Brien runs", [CHILD]],
  ['Zoe\u0308 runs', [CHILD]],
  ['mary\u00a0ann zoë runs', [CHILD]],
  ["Dee D'Arcy asked", [STAFF]],
  ['Lund asked', [STAFF]],
])('names are found however they are typed: “%s”', (text, expected) => {
  const child = { givenName: 'Mary Ann Zoë', familyName: 'O’Brien-Søren' }
  expect(revealingIn(text, { ...KNOWN, people: ['Dee D’Arcy‑Lund'], child })).toEqual(expected)
})

test('names with signs that mean something in a pattern are looked for as they are', () => {
  const known = { ...KNOWN, settingName: 'St. Mary (North)', people: ['Zoë O’Neill-Ågren'], child: null }
  expect(revealingIn('ST. MARY (NORTH) here', known)).toEqual([SETTING])
  expect(revealingIn('ask zoë o’neill-ågren', known)).toEqual([STAFF])
  expect(revealingIn('MQ is the queue', known)).toEqual([])
})
