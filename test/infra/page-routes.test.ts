import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { PAGE_ROUTES } from '../../infra/page-routes.ts'

/** The path that the web bucket is asked for when a browser asks for this one. */
function routed(uri: string): string {
  const event = { request: { uri } }
  return runInNewContext(`${PAGE_ROUTES}; handler(event).uri`, { event })
}

test.each(['/', '/requests', '/requests/abc-123', '/requests/abc-123/'])(
  'the page %s is the application',
  uri => {
    expect(routed(uri)).toBe('/index.html')
  },
)

test.each(['/index.html', '/assets/app-4f2a.js', '/config.json', '/openapi.json', '/missing.css'])(
  'the file %s stays itself',
  uri => {
    expect(routed(uri)).toBe(uri)
  },
)

test('a dot in a folder does not make a page a file', () => {
  expect(routed('/v1.2/requests')).toBe('/index.html')
})
