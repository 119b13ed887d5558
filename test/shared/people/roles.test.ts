import { describe, expect, test } from 'vitest'
import { PERMISSIONS, type Permission } from '../../../shared/people/permissions.ts'
import {
  type Actor,
  can,
  permissionsOf,
  type Relation,
  ROLE_KEYS,
  ROLES,
  type Role,
} from '../../../shared/people/roles.ts'

/**
 * What may be met: `own` and `other` are settings on and off the person's record, `mine` and `theirs` cases allocated
 * to them and to another, drafts are of the own and another setting or of the authority, `wide` concerns nobody in
 * particular.
 */
const RELATIONS = {
  own: { settingId: 'own' },
  other: { settingId: 'other' },
  mine: { settingId: 'other', specialistId: 'me' },
  theirs: { settingId: 'other', specialistId: 'them' },
  'own-draft': { settingId: 'own', draftOf: 'setting' },
  'other-draft': { settingId: 'other', draftOf: 'setting' },
  'authority-draft': { settingId: 'other', draftOf: 'authority' },
  'authority-draft-about-own': { settingId: 'own', draftOf: 'authority' },
  wide: {},
} as const satisfies Record<string, Relation>
type RelationKey = keyof typeof RELATIONS

const OWN_SETTINGS: RelationKey[] = ['own', 'own-draft']
const ALLOCATED: RelationKey[] = ['mine']
/** Sent requests of every setting and the authority's own drafts, but no setting's draft. */
const AUTHORITY: RelationKey[] = [
  'own',
  'other',
  'mine',
  'theirs',
  'authority-draft',
  'authority-draft-about-own',
  'wide',
]
/** Only oneself: never an object of somebody's, only the question without one. */
const SELF: RelationKey[] = []

const EXPECTED: Record<Role, Record<Permission, RelationKey[] | 'no'>> = {
  senco: {
    'sign-in': SELF,
    'see-settings': OWN_SETTINGS,
    'see-request-lists': OWN_SETTINGS,
    'read-request': OWN_SETTINGS,
    'write-request': OWN_SETTINGS,
    'triage-requests': 'no',
    'allocate-requests': 'no',
    'plan-allocation': 'no',
    'see-rescues': 'no',
    'see-specialists': 'no',
    'see-diary': 'no',
    'manage-diaries': 'no',
    'book-visits': 'no',
    'cancel-visits': OWN_SETTINGS,
    'return-hours': 'no',
    'answer-visits': OWN_SETTINGS,
    'record-visits': 'no',
    'see-ehc-lists': OWN_SETTINGS,
    'read-ehc-case': OWN_SETTINGS,
    'write-ehc-case': 'no',
    'see-ehc-timeliness': 'no',
    'see-training': AUTHORITY,
    'book-places': OWN_SETTINGS,
    'manage-training': 'no',
    'keep-registers': 'no',
    'ask-questions': OWN_SETTINGS,
    'answer-questions': 'no',
    'publish-answers': 'no',
    'see-meetings': OWN_SETTINGS,
    'hold-meetings': 'no',
    'transfer-hours': 'no',
    'see-profile': OWN_SETTINGS,
    'review-response': OWN_SETTINGS,
    'set-policy': 'no',
    'see-users': 'no',
    'manage-users': 'no',
  },
  specialist: {
    'sign-in': SELF,
    'see-settings': 'no',
    'see-request-lists': ALLOCATED,
    'read-request': ALLOCATED,
    'write-request': 'no',
    'triage-requests': 'no',
    'allocate-requests': 'no',
    'plan-allocation': 'no',
    'see-rescues': 'no',
    'see-specialists': 'no',
    'see-diary': ALLOCATED,
    'manage-diaries': ALLOCATED,
    'book-visits': ALLOCATED,
    'cancel-visits': ALLOCATED,
    'return-hours': 'no',
    'answer-visits': 'no',
    'record-visits': ALLOCATED,
    'see-ehc-lists': 'no',
    'read-ehc-case': 'no',
    'write-ehc-case': 'no',
    'see-ehc-timeliness': 'no',
    'see-training': AUTHORITY,
    'book-places': 'no',
    'manage-training': 'no',
    'keep-registers': ALLOCATED,
    'ask-questions': 'no',
    'answer-questions': AUTHORITY,
    'publish-answers': 'no',
    'see-meetings': ALLOCATED,
    'hold-meetings': ALLOCATED,
    'transfer-hours': 'no',
    'see-profile': 'no',
    'review-response': 'no',
    'set-policy': 'no',
    'see-users': 'no',
    'manage-users': 'no',
  },
  'allocation-lead': {
    'sign-in': SELF,
    'see-settings': AUTHORITY,
    'see-request-lists': AUTHORITY,
    'read-request': AUTHORITY,
    'write-request': 'no',
    'triage-requests': AUTHORITY,
    'allocate-requests': AUTHORITY,
    'plan-allocation': AUTHORITY,
    'see-rescues': AUTHORITY,
    'see-specialists': AUTHORITY,
    'see-diary': AUTHORITY,
    'manage-diaries': AUTHORITY,
    'book-visits': AUTHORITY,
    'cancel-visits': AUTHORITY,
    'return-hours': AUTHORITY,
    'answer-visits': 'no',
    'record-visits': AUTHORITY,
    'see-ehc-lists': 'no',
    'read-ehc-case': 'no',
    'write-ehc-case': 'no',
    'see-ehc-timeliness': AUTHORITY,
    'see-training': AUTHORITY,
    'book-places': AUTHORITY,
    'manage-training': AUTHORITY,
    'keep-registers': AUTHORITY,
    'ask-questions': 'no',
    'answer-questions': AUTHORITY,
    'publish-answers': AUTHORITY,
    'see-meetings': AUTHORITY,
    'hold-meetings': AUTHORITY,
    'transfer-hours': AUTHORITY,
    'see-profile': AUTHORITY,
    'review-response': 'no',
    'set-policy': AUTHORITY,
    'see-users': 'no',
    'manage-users': 'no',
  },
  'ehc-officer': {
    'sign-in': SELF,
    'see-settings': AUTHORITY,
    'see-request-lists': AUTHORITY,
    'read-request': AUTHORITY,
    'write-request': AUTHORITY,
    'triage-requests': 'no',
    'allocate-requests': 'no',
    'plan-allocation': 'no',
    'see-rescues': AUTHORITY,
    'see-specialists': AUTHORITY,
    'see-diary': 'no',
    'manage-diaries': 'no',
    'book-visits': 'no',
    'cancel-visits': 'no',
    'return-hours': 'no',
    'answer-visits': 'no',
    'record-visits': 'no',
    'see-ehc-lists': AUTHORITY,
    'read-ehc-case': AUTHORITY,
    'write-ehc-case': AUTHORITY,
    'see-ehc-timeliness': AUTHORITY,
    'see-training': 'no',
    'book-places': 'no',
    'manage-training': 'no',
    'keep-registers': 'no',
    'ask-questions': 'no',
    'answer-questions': 'no',
    'publish-answers': 'no',
    'see-meetings': 'no',
    'hold-meetings': 'no',
    'transfer-hours': 'no',
    'see-profile': 'no',
    'review-response': 'no',
    'set-policy': 'no',
    'see-users': 'no',
    'manage-users': 'no',
  },
  commissioner: {
    'sign-in': SELF,
    'see-settings': 'no',
    'see-request-lists': 'no',
    'read-request': 'no',
    'write-request': 'no',
    'triage-requests': 'no',
    'allocate-requests': 'no',
    'plan-allocation': 'no',
    'see-rescues': 'no',
    'see-specialists': 'no',
    'see-diary': 'no',
    'manage-diaries': 'no',
    'book-visits': 'no',
    'cancel-visits': 'no',
    'return-hours': 'no',
    'answer-visits': 'no',
    'record-visits': 'no',
    'see-ehc-lists': 'no',
    'read-ehc-case': 'no',
    'write-ehc-case': 'no',
    'see-ehc-timeliness': 'no',
    'see-training': 'no',
    'book-places': 'no',
    'manage-training': 'no',
    'keep-registers': 'no',
    'ask-questions': 'no',
    'answer-questions': 'no',
    'publish-answers': 'no',
    'see-meetings': 'no',
    'hold-meetings': 'no',
    'transfer-hours': 'no',
    'see-profile': 'no',
    'review-response': 'no',
    'set-policy': 'no',
    'see-users': 'no',
    'manage-users': 'no',
  },
  'authority-admin': {
    'sign-in': SELF,
    'see-settings': AUTHORITY,
    'see-request-lists': 'no',
    'read-request': 'no',
    'write-request': 'no',
    'triage-requests': 'no',
    'allocate-requests': 'no',
    'plan-allocation': 'no',
    'see-rescues': 'no',
    'see-specialists': AUTHORITY,
    'see-diary': 'no',
    'manage-diaries': 'no',
    'book-visits': 'no',
    'cancel-visits': 'no',
    'return-hours': 'no',
    'answer-visits': 'no',
    'record-visits': 'no',
    'see-ehc-lists': 'no',
    'read-ehc-case': 'no',
    'write-ehc-case': 'no',
    'see-ehc-timeliness': 'no',
    'see-training': AUTHORITY,
    'book-places': AUTHORITY,
    'manage-training': AUTHORITY,
    'keep-registers': 'no',
    'ask-questions': 'no',
    'answer-questions': 'no',
    'publish-answers': 'no',
    'see-meetings': 'no',
    'hold-meetings': 'no',
    'transfer-hours': AUTHORITY,
    'see-profile': 'no',
    'review-response': 'no',
    'set-policy': AUTHORITY,
    'see-users': AUTHORITY,
    'manage-users': AUTHORITY,
  },
}

const PERMISSION_KEYS = Object.keys(PERMISSIONS) as Permission[]
const RELATION_KEYS = Object.keys(RELATIONS) as RelationKey[]

/** A person of these roles with a setting and cases of their own, whatever the role makes of them. */
function person(...roles: Role[]): Actor {
  return { authority: '900', userId: 'u', name: 'N', roles, settingIds: ['own'], specialistId: 'me' }
}

const scenarios = ROLE_KEYS.flatMap(role => PERMISSION_KEYS.map(permission => [role, permission] as const))

describe('one role', () => {
  test.each(scenarios)(
    '%s, %s: reaches what the table typed by hand says and nothing else',
    (role, permission) => {
      const expected = EXPECTED[role][permission]
      const actor = person(role)
      expect(can(actor, permission)).toBe(expected !== 'no')
      const reached = RELATION_KEYS.filter(key => can(actor, permission, RELATIONS[key]))
      expect(reached.sort()).toEqual(expected === 'no' ? [] : [...expected].sort())
    },
  )

  test.each(ROLE_KEYS)('%s: the permissions shown are those it has', role => {
    const expected = PERMISSION_KEYS.filter(permission => EXPECTED[role][permission] !== 'no')
    expect(permissionsOf(person(role))).toEqual(expected)
  })
})

describe('anybody', () => {
  test('without a role may do nothing', () => {
    expect(permissionsOf(person())).toEqual([])
  })

  test('with two roles may do what either may, and no more', () => {
    const both = person('senco', 'specialist')
    expect(can(both, 'read-request', RELATIONS.own)).toBe(true)
    expect(can(both, 'read-request', RELATIONS.mine)).toBe(true)
    expect(can(both, 'read-request', RELATIONS.theirs)).toBe(false)
    expect(can(both, 'book-visits', RELATIONS.own)).toBe(false)
    expect(can(both, 'triage-requests')).toBe(false)
  })

  test('with the role of a SENCO and no setting reaches none', () => {
    const homeless: Actor = { ...person('senco'), settingIds: [] }
    expect(RELATION_KEYS.filter(key => can(homeless, 'read-request', RELATIONS[key]))).toEqual([])
  })

  test('with the role of a specialist and no specialist record does not reach what nobody has', () => {
    const unnamed: Actor = { ...person('specialist'), specialistId: null }
    expect(can(unnamed, 'read-request', { settingId: 'other', specialistId: null })).toBe(false)
    expect(can(unnamed, 'read-request', RELATIONS.mine)).toBe(false)
  })
})

test('the work of several specialists is each one’s of them, and nobody else’s', () => {
  const may = (...specialistIds: string[]) => can(person('specialist'), 'keep-registers', { specialistIds })
  expect([may('me'), may('them', 'me'), may('them'), may()]).toEqual([true, true, false, false])
})

describe('whoever covers a colleague', () => {
  const COVERING: Permission[] = ['see-request-lists', 'read-request', 'see-diary', 'record-visits']
  /** What any specialist may do in the whole authority, covering or not. */
  const EVERYWHERE: Permission[] = ['see-training', 'answer-questions']
  const covering = (...roles: Role[]): Actor => ({
    ...person(...roles),
    covered: { specialistId: 'them', notSettingIds: ['barred'] },
  })
  const theirs = { settingId: 'other', specialistId: 'them' }

  test.each(PERMISSION_KEYS)('as a specialist: %s of what is the colleague’s', permission => {
    const isOwn = EVERYWHERE.includes(permission)
    expect(can(covering('specialist'), permission, theirs)).toBe(COVERING.includes(permission) || isOwn)
    expect(can(person('specialist'), permission, theirs)).toBe(isOwn)
  })

  test('reaches nothing at a setting where they must not be, nothing of a third, and no draft of a setting', () => {
    const kit = covering('specialist')
    expect(can(kit, 'read-request', { settingId: 'barred', specialistId: 'them' })).toBe(false)
    expect(can(kit, 'read-request', { settingId: 'other', specialistId: 'third' })).toBe(false)
    expect(can(kit, 'read-request', { settingId: 'other', specialistId: null })).toBe(false)
    expect(can(kit, 'read-request', { ...theirs, draftOf: 'setting' })).toBe(false)
    expect(can(kit, 'see-diary', { specialistId: 'them' })).toBe(true)
    expect(can(kit, 'read-request', RELATIONS.mine)).toBe(true)
  })

  test('reaches nothing by it in another role', () => {
    for (const role of ROLE_KEYS.filter(one => one !== 'specialist'))
      expect(can(covering(role), 'read-request', theirs)).toBe(can(person(role), 'read-request', theirs))
  })
})

test('roles are called as people say them', () => {
  const labels: Record<Role, string> = {
    senco: 'SENCO',
    specialist: 'Specialist',
    'allocation-lead': 'Allocation lead',
    'ehc-officer': 'EHC officer',
    commissioner: 'Commissioner',
    'authority-admin': 'Authority administrator',
  }
  for (const role of ROLE_KEYS) expect(ROLES[role].label).toBe(labels[role])
})
