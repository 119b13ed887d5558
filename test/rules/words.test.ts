import { expect, test } from 'vitest'
import { projectFiles, readSource, textOf } from './read-source.ts'

/** The word that is used, and the words for the same that are not (DESIGN: "Words"). */
const WORDS: Readonly<Record<string, RegExp>> = {
  request: /referral/i,
  visit: /appointment/i,
  specialist: /practitioner/i,
  setting: /school|customer/i,
  authority: /tenant|council/i,
  child: /pupil|student|patient/i,
  overdue: /[bB]reach|^sla([A-Z]|$)/,
  notice: /notification(?!Banner)/i,
}

/** Names that another body gives, where its own words must stand. */
const OTHERS_WORDS = /^shared\/(sen2|ehc)\//

/** Names of a file in words the product does not use, with the word that it does. */
function strangeNames(path: string, text: string): string[] {
  return [...readSource(path, text).names].flatMap(name =>
    Object.entries(WORDS)
      .filter(([, not]) => not.test(name))
      .map(([word]) => `${path}: ${name} (say ${word})`),
  )
}

test('there is one word for each idea in the names of the code', () => {
  const files = projectFiles('{shared,functions,web}/**/*.{ts,tsx}').filter(path => !OTHERS_WORDS.test(path))
  expect(files.flatMap(path => strangeNames(path, textOf(path)))).toEqual([])
})

test.each([
  ['const schoolId = 1', 'setting'],
  ['function bookAppointment() {}', 'visit'],
  ['type Pupil = string', 'child'],
  ['const { referralDate } = x', 'request'],
  ['const slaDays = 5', 'overdue'],
])('%s is found: say %s', (text, word) => {
  expect(strangeNames('a.ts', text)[0]).toContain(`(say ${word})`)
})

test.each(["const label = 'Inclusive schools'", '// a school\nconst setting = 1', 'const translate = 1'])(
  '%s says nothing strange',
  text => {
    expect(strangeNames('a.ts', text)).toEqual([])
  },
)
