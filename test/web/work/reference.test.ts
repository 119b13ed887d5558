import { expect, test } from 'vitest'
import { idOfReference } from '../../../shared/ids.ts'
import { idOfTypedReference } from '../../../web/work/reference.ts'

test.each([
  ['7K4M2-Q9ABC', '7K4M2Q9ABC'],
  ['7k4m2 q9abc', '7K4M2Q9ABC'],
  [' 7k4m2q9abc ', '7K4M2Q9ABC'],
  ['oil00-00000', '0110000000'],
  ['7K4M2-Q9AB', null],
  ['7K4M2-Q9ABU', null],
  ['', null],
])('the reference “%s” is read as %s, as the API reads it', (typed, id) => {
  expect(idOfTypedReference(typed)).toBe(id)
  expect(idOfReference(typed)).toBe(id)
})
