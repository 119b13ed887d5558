import { expect, test } from 'vitest'
import { hrefOf, listQueryOf, viewOf, withFilter } from '../../../web/work/work-query.ts'

test('an empty address is the triage list by priority', () => {
  expect(viewOf({})).toEqual({ tab: 'triage', sort: 'priority', filters: {}, cursor: undefined })
  expect(hrefOf(viewOf({}))).toBe('/work')
})

test('an address that is read is written the same', () => {
  const href = '/work?tab=ended&sort=next-date&service=ep-assessment&setting=s-1&cursor=abc'
  const query = Object.fromEntries(new URLSearchParams(href.slice('/work?'.length)))
  expect(hrefOf(viewOf(query))).toBe(href)
})

test('an unknown tab or order, even one every object has, is not believed', () => {
  expect(viewOf({ tab: 'toString', sort: 'constructor' })).toMatchObject({ tab: 'triage', sort: 'priority' })
  expect(viewOf({ tab: 'drafts' }).tab).toBe('triage')
})

test('setting or removing a filter goes back to the first page and keeps the rest', () => {
  const view = viewOf({ tab: 'ended', area: 'a', cursor: 'c' })
  expect(withFilter(view, 'service', 'ep').filters).toEqual({ area: 'a', service: 'ep' })
  expect(withFilter(view, 'service', 'ep').cursor).toBeUndefined()
  expect(withFilter(view, 'area', '').filters).toEqual({})
  expect(withFilter(view, 'area', '').tab).toBe('ended')
})

test('the API is asked for what the address says and nothing else', () => {
  expect(listQueryOf(viewOf({ tab: 'ended' }))).toEqual({ tab: 'ended', sort: 'priority' })
  expect(listQueryOf(viewOf({ discipline: 'autism', cursor: 'c' }))).toEqual({
    tab: 'triage',
    sort: 'priority',
    discipline: 'autism',
    cursor: 'c',
  })
})
