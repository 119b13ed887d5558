import { expect, test } from 'vitest'
import { pageLinks } from '../../../web/work/pages.ts'

test('the first page has no page before it', () => {
  expect(pageLinks('/work', '/work?cursor=a', '/work')).toMatchObject({
    next: '/work?cursor=a',
    previous: undefined,
  })
})

test('a page that was reached from another leads back to it', () => {
  pageLinks('/list', '/list?cursor=a', '/list')
  pageLinks('/list?cursor=a', '/list?cursor=b', '/list')
  expect(pageLinks('/list?cursor=b', undefined, '/list')).toEqual({
    next: undefined,
    previous: '/list?cursor=a',
    previousLabel: 'Previous page',
  })
})

test('a page that was opened from a link leads back to the first', () => {
  expect(pageLinks('/sent?cursor=z', undefined, '/sent')).toMatchObject({
    previous: '/sent',
    previousLabel: 'First page',
  })
})
