import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AuthorityCode, ID_ALPHABET, Id, idOfBytes, idOfReference, referenceOf } from '../../shared/ids.ts'

const anyId = fc
  .array(fc.constantFrom(...ID_ALPHABET), { minLength: 10, maxLength: 10 })
  .map(letters => letters.join(''))

describe('a reference', () => {
  test('is the id in two groups of five', () => {
    expect(referenceOf('7K4M2Q9ABC')).toBe('7K4M2-Q9ABC')
  })

  test('leads back to its id, however it is written', () => {
    fc.assert(
      fc.property(anyId, id => {
        const reference = referenceOf(id)
        expect(idOfReference(reference)).toBe(id)
        expect(idOfReference(reference.toLowerCase())).toBe(id)
        expect(idOfReference(` ${id.split('').join(' ')} `)).toBe(id)
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
    expect(idOfReference(typed)).toBe(id)
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
    expect(idOfReference(typed)).toBeNull()
  })

  test('anything at all is read as an id or as none, never as something else', () => {
    fc.assert(
      fc.property(fc.string(), typed => {
        const id = idOfReference(typed)
        expect(id === null || Id.safeParse(id).success).toBe(true)
      }),
    )
  })
})

describe('an id', () => {
  test('has 32 letters and digits to choose from, none of them easily confused', () => {
    expect(new Set(ID_ALPHABET).size).toBe(32)
    expect(ID_ALPHABET).not.toMatch(/[ILOU]/)
  })

  test('is made of ten bytes, each counting the same for every letter', () => {
    expect(idOfBytes(Uint8Array.of(0, 1, 9, 10, 31, 32, 63, 64, 255, 128))).toBe('019AZ0Z0Z0')
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), bytes => {
        expect(Id.safeParse(idOfBytes(bytes)).success).toBe(true)
      }),
    )
  })

  test.each(['7K4M2Q9AB', '7K4M2Q9ABCD', '7k4m2q9abc', '7K4M2Q9ABI', '7K4M2Q9AB\n', '7K4M2-Q9AB'])(
    '%j is none',
    text => {
      expect(Id.safeParse(text).success).toBe(false)
    },
  )
})

test('an authority’s code has exactly three digits', () => {
  expect(AuthorityCode.safeParse('301').success).toBe(true)
  for (const wrong of ['30', '3011', 'E09', '301 ', '٣٠١'])
    expect(AuthorityCode.safeParse(wrong).success).toBe(false)
})
