import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ID_ALPHABET, Id, referenceOf } from '../../../shared/ids.ts'
import { idOfTypedReference } from '../../../web/work/reference.ts'

const anyId = fc
  .array(fc.constantFrom(...ID_ALPHABET), { minLength: 10, maxLength: 10 })
  .map(letters => letters.join(''))

test.each([
  ['7K4M2-Q9ABC', '7K4M2Q9ABC'],
  ['7k4m2 q9abc', '7K4M2Q9ABC'],
  [' 7k4m2q9abc ', '7K4M2Q9ABC'],
  ['oil00-00000', '0110000000'],
  ['7K4M2-Q9AB', null],
  ['7K4M2-Q9ABU', null],
  ['', null],
])('the reference “%s” is read as %s', (typed, id) => {
  expect(idOfTypedReference(typed)).toBe(id)
})

describe('a reference', () => {
  test('leads back to its id, however it is written', () => {
    fc.assert(
      fc.property(anyId, id => {
        const reference = referenceOf(id)
        expect(idOfTypedReference(reference)).toBe(id)
        expect(idOfTypedReference(reference.toLowerCase())).toBe(id)
        expect(idOfTypedReference(` ${id.split('').join(' ')} `)).toBe(id)
      }),
    )
  })

  test.each([
    ['OK4M2-Q9ABC', '0K4M2Q9ABC'],
    ['oK4M2-Q9ABC', '0K4M2Q9ABC'],
    ['IK4M2-Q9ABL', '1K4M2Q9AB1'],
    ['iK4M2-Q9ABl', '1K4M2Q9AB1'],
    ['--7K4M2--Q9ABC--', '7K4M2Q9ABC'],
    ['7k4m2\tq9abc\n', '7K4M2Q9ABC'],
  ])('%j is read as %s', (typed, id) => {
    expect(idOfTypedReference(typed)).toBe(id)
  })

  test.each([
    '',
    '7K4M2-Q9AB',
    '7K4M2-Q9ABCD',
    'UK4M2-Q9ABC',
    '7K4M2_Q9ABC',
    '7K4M2-Q9AB!',
    'ⅠK4M2-Q9ABC',
    '٧K4M2Q9ABC',
  ])('%j cannot be one', typed => {
    expect(idOfTypedReference(typed)).toBeNull()
  })

  test('anything at all is read as an id or as none, never as something else', () => {
    fc.assert(
      fc.property(fc.string(), typed => {
        const id = idOfTypedReference(typed)
        expect(id === null || Id.safeParse(id).success).toBe(true)
      }),
    )
  })
})
