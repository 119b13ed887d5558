import { COVERING, type Covered, isCovered } from './covering.ts'
import { PERMISSIONS, type Permission } from './permissions.ts'

/**
 * How far a permission reaches. `own-settings`: the settings on the user's record; `allocated`: what is
 * allocated to the user as a specialist; `authority`: everything of their authority; `self`: only themselves.
 */
export type Scope = 'own-settings' | 'allocated' | 'authority' | 'self'

/**
 * Who may do what, and how far. TABLE: a role is a row here and its expectation in
 * `test/shared/people/roles.test.ts`. A permission that a role lacks is simply not in its row.
 */
export const ROLES = {
  senco: {
    label: 'SENCO',
    may: {
      'sign-in': 'self',
      'see-settings': 'own-settings',
      'see-request-lists': 'own-settings',
      'read-request': 'own-settings',
      'write-request': 'own-settings',
      'answer-visits': 'own-settings',
      'cancel-visits': 'own-settings',
      'see-ehc-lists': 'own-settings',
      'read-ehc-case': 'own-settings',
      'see-training': 'authority',
      'book-places': 'own-settings',
      'ask-questions': 'own-settings',
      'see-meetings': 'own-settings',
      'see-profile': 'own-settings',
      'review-response': 'own-settings',
    },
  },
  specialist: {
    label: 'Specialist',
    may: {
      'sign-in': 'self',
      'see-request-lists': 'allocated',
      'read-request': 'allocated',
      'see-diary': 'allocated',
      'manage-diaries': 'allocated',
      'book-visits': 'allocated',
      'cancel-visits': 'allocated',
      'record-visits': 'allocated',
      'see-training': 'authority',
      'keep-registers': 'allocated',
      'answer-questions': 'authority',
      'see-meetings': 'allocated',
      'hold-meetings': 'allocated',
    },
  },
  'allocation-lead': {
    label: 'Allocation lead',
    may: {
      'sign-in': 'self',
      'see-settings': 'authority',
      'see-request-lists': 'authority',
      'read-request': 'authority',
      'triage-requests': 'authority',
      'allocate-requests': 'authority',
      'plan-allocation': 'authority',
      'see-rescues': 'authority',
      'set-policy': 'authority',
      'see-specialists': 'authority',
      'see-diary': 'authority',
      'manage-diaries': 'authority',
      'return-hours': 'authority',
      'book-visits': 'authority',
      'cancel-visits': 'authority',
      'record-visits': 'authority',
      'see-ehc-timeliness': 'authority',
      'see-training': 'authority',
      'book-places': 'authority',
      'manage-training': 'authority',
      'keep-registers': 'authority',
      'answer-questions': 'authority',
      'publish-answers': 'authority',
      'see-meetings': 'authority',
      'hold-meetings': 'authority',
      'transfer-hours': 'authority',
      'see-profile': 'authority',
    },
  },
  'ehc-officer': {
    label: 'EHC officer',
    may: {
      'sign-in': 'self',
      'see-settings': 'authority',
      'see-request-lists': 'authority',
      'read-request': 'authority',
      'write-request': 'authority',
      'see-rescues': 'authority',
      'see-specialists': 'authority',
      'see-ehc-lists': 'authority',
      'read-ehc-case': 'authority',
      'write-ehc-case': 'authority',
      'see-ehc-timeliness': 'authority',
    },
  },
  commissioner: {
    label: 'Commissioner',
    may: { 'sign-in': 'self' },
  },
  'authority-admin': {
    label: 'Authority administrator',
    may: {
      'sign-in': 'self',
      'see-settings': 'authority',
      'see-specialists': 'authority',
      'set-policy': 'authority',
      'see-users': 'authority',
      'manage-users': 'authority',
      'see-training': 'authority',
      'book-places': 'authority',
      'manage-training': 'authority',
      'transfer-hours': 'authority',
    },
  },
} as const satisfies Record<string, { label: string; may: Partial<Record<Permission, Scope>> }>

export type Role = keyof typeof ROLES

/** The keys in table order, for schemas and lists. */
export const ROLE_KEYS = Object.keys(ROLES) as [Role, ...Role[]]

/** The person acting, as the user record says at this moment. */
export interface Actor {
  readonly authority: string
  readonly userId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly settingIds: readonly string[]
  readonly specialistId: string | null
  /** Whom they cover today, of those the call is about; found out where their own rights do not reach. */
  readonly covered?: Covered
}

/** What an object of a request has to do with people: whose setting, whose case, and whether it is a draft. */
export interface Relation {
  readonly settingId?: string | null
  readonly specialistId?: string | null
  /** The specialists, where it is the work of several. */
  readonly specialistIds?: readonly string[]
  /** Whose business alone it is: a draft until it is sent, what is not shared, what only those who ask may do. */
  readonly draftOf?: 'setting' | 'authority' | null
}

/** Whether the actor may do this to something with that relation. No relation given: whether at all. */
export function can(actor: Actor, permission: Permission, relation?: Relation): boolean {
  return actor.roles.some(role => {
    const scope = scopeOf(role, permission)
    if (scope === undefined) return false
    if (relation === undefined || reaches(actor, scope, relation)) return true
    return scope === 'allocated' && COVERING.includes(permission) && isCovered(actor.covered, relation)
  })
}

/** The actor's permissions, for the pages to know which doors to show. The API never relies on it. */
export function permissionsOf(actor: Actor): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter(permission => can(actor, permission))
}

function scopeOf(role: Role, permission: Permission): Scope | undefined {
  const may: Partial<Record<Permission, Scope>> = ROLES[role].may
  return may[permission]
}

function reaches(actor: Actor, scope: Scope, relation: Relation): boolean {
  const draftIsOurs = scope === 'own-settings' ? 'setting' : 'authority'
  if (relation.draftOf != null && relation.draftOf !== draftIsOurs) return false
  if (scope === 'own-settings')
    return relation.settingId != null && actor.settingIds.includes(relation.settingId)
  if (scope === 'authority') return true
  if (scope === 'allocated') return specialistsOf(relation).some(id => id === actor.specialistId)
  return false
}

function specialistsOf({ specialistId, specialistIds = [] }: Relation): readonly string[] {
  return specialistId == null ? specialistIds : [specialistId, ...specialistIds]
}
