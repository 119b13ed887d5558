import { expect, test } from 'vitest'
import { SIGN_IN_PATHS } from '../../web/session.ts'
import { PAGES } from '../browser/pages.ts'
import { textOf } from '../rules/read-source.ts'

/** The paths that the router of the pages knows, as it is written. */
function routerPaths(): string[] {
  const source = textOf('web/app.tsx')
  const written = [...source.matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path ?? '')
  const named = [...source.matchAll(/<Route path=\{SIGN_IN_PATHS\.(\w+)\}/g)].map(
    ([, name]) => SIGN_IN_PATHS[name as keyof typeof SIGN_IN_PATHS],
  )
  return [...written, ...named]
}

test('the router is read whole: every route but the one for what is not found has a path', () => {
  const routes = textOf('web/app.tsx').match(/<Route /g) ?? []
  expect(routerPaths()).toHaveLength(routes.length - 1)
})

test('every page is opened and looked at by a browser test, and no page is looked for that is gone', () => {
  expect(Object.keys(PAGES).sort()).toEqual(routerPaths().sort())
  for (const [path, ways] of Object.entries(PAGES)) expect(ways.length, path).toBeGreaterThan(0)
})

test('a page that is opened in a journey is opened there', () => {
  for (const way of Object.values(PAGES).flat())
    if ('seenIn' in way) expect(textOf(`test/browser/${way.seenIn}`)).toContain(way.by)
})
