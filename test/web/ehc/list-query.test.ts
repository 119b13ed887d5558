import { expect, test } from 'vitest'
import { hrefOf, listQueryOf, viewOf, withFilter } from '../../../web/ehc/list-query.ts'

test('an address without a query is all open cases, and the other way round', () => {
  expect(viewOf({})).toEqual({ list: 'open', filters: {}, cursor: undefined })
  expect(hrefOf(viewOf({}))).toBe('/ehc')
  expect(viewOf({ list: 'nonsense', specialist: 'sp1', body: 'medical' })).toEqual(viewOf({}))
})

test('a list with filters keeps its address', () => {
  const href = '/ehc?list=advice&officer=u2&setting=s1&body=medical&specialist=none&cursor=c1'
  expect(hrefOf(viewOf(Object.fromEntries(new URLSearchParams(href.slice(5)))))).toBe(href)
})

test('body and specialist belong to the advice list and leave with it', () => {
  const advice = viewOf({ list: 'advice', body: 'medical', specialist: 'sp1' })
  expect(hrefOf({ ...advice, list: 'overdue' })).toBe('/ehc?list=overdue')
})

test('a filter starts the list from its first page', () => {
  const view = viewOf({ cursor: 'c1' })
  expect(withFilter(view, 'officer', 'mine')).toEqual({
    list: 'open',
    filters: { officer: 'mine' },
    cursor: undefined,
  })
  expect(withFilter(viewOf({ setting: 's1' }), 'setting', '').filters).toEqual({})
})

test('a body that does not exist is passed over', () => {
  expect(viewOf({ list: 'advice', body: 'nobody' })).toEqual(viewOf({ list: 'advice' }))
})

test('mine asks for the person signed in, a name for that officer', () => {
  expect(listQueryOf(viewOf({ officer: 'u2' }), 'u1')).toEqual({ list: 'open', officer: 'u2' })
  expect(listQueryOf(viewOf({ officer: 'mine', list: 'plans' }), 'u1')).toEqual({
    list: 'plans',
    officer: 'u1',
  })
})
