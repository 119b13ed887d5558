import { expect, test } from 'vitest'
import { errorFor, errorsOf, fieldId, Problem } from '../../web/problem.ts'

const refused = new Problem({
  title: 'Some of what was sent is not valid',
  status: 400,
  code: 'invalid-input',
  fields: [{ pointer: '/content/need/concern', message: 'Use 4000 characters or fewer' }],
})

test('a pointer of the API names the field on the page', () => {
  expect(fieldId('/reason')).toBe('reason')
  expect(fieldId('#/outcomes/0/note')).toBe('outcomes-0-note')
  expect(fieldId('/content/about/child/ncYear', 'content')).toBe('about-child-ncYear')
})

test('each wrong field is an error that links to it', () => {
  const errors = errorsOf(refused, 'content')
  expect(errors).toEqual([{ id: 'need-concern', message: 'Use 4000 characters or fewer' }])
  expect(errorFor(errors, 'need-concern')).toBe('Use 4000 characters or fewer')
  expect(errorFor(errors, 'need-impact')).toBeUndefined()
})

test('a problem without fields says what to do, with the reference to quote', () => {
  const bug = new Problem({
    title: 'Something went wrong',
    status: 500,
    detail: 'Try again.',
    reference: 'abc',
  })
  expect(errorsOf(bug)).toEqual([{ message: 'Try again. Reference: abc' }])
})

test('no problem is no error', () => {
  expect(errorsOf(null)).toEqual([])
})
