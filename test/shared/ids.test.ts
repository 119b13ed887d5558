import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AuthorityCode, ID_ALPHABET, Id, idOfBytes, referenceOf } from '../../shared/ids.ts'

describe('a reference', () => {
  test('is the id in two groups of five', () => {
    expect(referenceOf('7K4M2Q9ABC')).toBe('7K4M2-Q9ABC')
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
