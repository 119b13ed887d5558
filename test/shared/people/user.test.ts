import { describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '../../../shared/people/roles.ts'
import { actorOf, authorityOfUsername, User } from '../../../shared/people/user.ts'
import { aUser } from '../../builders/user.ts'

describe('the authority in a username', () => {
  test.each([
    ['900.amara.okafor', '900'],
    ['301.senco', '301'],
    ['900.301.x', '900'],
    ['900', null],
    ['90.amara', null],
    ['9000.amara', null],
    ['amara.900.okafor', null],
    [' 900.amara', null],
    ['٩٠٠.amara', null],
    ['', null],
  ])('%j is %s', (username, authority) => {
    expect(authorityOfUsername(username)).toBe(authority)
  })
})

test('the person acting is what their record says, and nothing of how they sign in', () => {
  const user = aUser().senco('900001', '900002').build()
  expect(actorOf(user)).toEqual({
    authority: '900',
    userId: 'u-senco',
    name: 'Sefa Senco',
    roles: ['senco'],
    settingIds: ['900001', '900002'],
    specialistId: null,
  })
})

describe('a kept record', () => {
  test('may have any role there is, and more than one', () => {
    for (const role of ROLE_KEYS) expect(User.safeParse(aUser().role(role).build()).success).toBe(true)
    expect(User.safeParse(aUser().role('senco', 'specialist').build()).success).toBe(true)
  })

  test.each<[string, object]>([
    ['no role', { roles: [] }],
    ['a role nobody knows', { roles: ['head-teacher'] }],
    ['a username without an authority', { username: 'amara.okafor' }],
    ['a username in capitals', { username: '900.Amara' }],
    ['a status nobody knows', { status: 'deleted' }],
    ['an address that is none', { email: 'amara at example' }],
    ['a field nobody knows', { password: 'x' }],
    ['no version', { version: 0 }],
    ['no id', { userId: '' }],
    ['no name', { name: '' }],
  ])('with %s is refused', (_what, over) => {
    expect(User.safeParse({ ...aUser().build(), ...over }).success).toBe(false)
  })
})
