import { expect, test } from 'vitest'
import { markNoticesSeen } from '../../../functions/actions/mark-notices-seen.ts'
import { setUserAccess } from '../../../functions/actions/set-user-access.ts'
import { actingAs, asSenco } from '../../builders/acting.ts'
import { NOW } from '../../builders/clock.ts'
import { codeOf } from '../../builders/refused.ts'
import { aUser } from '../../builders/user.ts'

const admin = actingAs(aUser().admin().build())
const senco = aUser().senco('900001').build()

test('access is suspended with an entry on the person’s own chain', () => {
  const { change, answer } = setUserAccess(admin, senco, {
    version: 1,
    status: 'suspended',
    why: 'Left the setting',
  })
  expect(answer).toEqual({ ...senco, status: 'suspended', version: 2, chainLength: 1 })
  expect(change).toMatchObject({
    note: { what: 'access-suspended', why: 'Left the setting', facts: {} },
    about: { kind: 'user', id: 'u-senco', length: 0, head: senco.chainHead },
    user: { next: answer, expects: 1 },
  })
  expect(change.request).toBeUndefined()
})

test('access is restored the same way', () => {
  const { change, answer } = setUserAccess(
    admin,
    { ...senco, status: 'suspended', version: 2 },
    { version: 2, status: 'active', why: 'Back' },
  )
  expect(answer).toMatchObject({ status: 'active', version: 3 })
  expect(change.note?.what).toBe('access-restored')
})

test('nobody locks themselves out', () => {
  const self = aUser().admin().build()
  expect(codeOf(() => setUserAccess(admin, self, { version: 1, status: 'suspended', why: 'x' }))).toBe(
    'not-allowed-now',
  )
})

test('what is so already, or was changed since, is refused', () => {
  expect(codeOf(() => setUserAccess(admin, senco, { version: 1, status: 'active', why: 'x' }))).toBe(
    'not-allowed-now',
  )
  const newer = { ...senco, version: 3 }
  expect(codeOf(() => setUserAccess(admin, newer, { version: 2, status: 'suspended', why: 'x' }))).toBe(
    'stale-version',
  )
})

test.each([
  ['2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.000Z'],
  [NOW, NOW],
  ['2030-01-01T00:00:00.000Z', NOW],
])('notices up to %s are seen up to %s: nothing is seen before it is there', (asked, upTo) => {
  const { change, answer } = markNoticesSeen(asSenco(), {}, { upTo: asked })
  expect(answer).toEqual({ upTo })
  expect(change).toMatchObject({ note: null, about: null, seen: { userId: 'u-senco', upTo } })
})
