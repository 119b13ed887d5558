import { COVERING, type Covered, isCovered } from './covering.ts'

/**
 * How far a permission reaches. `own-settings`: the settings on the user's record; `allocated`: what is
 * allocated to the user as a specialist; `authority`: everything of their authority; `self`: only themselves.
 */
export type Scope = 'own-settings' | 'allocated' | 'authority' | 'self'

/** Everything that can be permitted, in words for the API document and the admin page. */
export const PERMISSIONS = {
  'sign-in': 'Use the service at all, see own details and notices',
  'see-settings': 'See a setting and its hours',
  'see-request-lists': 'See lists of requests',
  'read-request': 'Open a request with its visits and timeline',
  'write-request': 'Start, draft, submit and withdraw requests',
  'triage-requests': 'Accept, ask for more, signpost or decline requests',
  'allocate-requests': 'See eligible specialists and allocate a request',
  'plan-allocation': 'Plan who visits whom and when, and accept plans',
  'see-rescues': 'See whether statutory advice will be late and what would save it',
  'see-specialists': 'See specialists and their workload',
  'see-diary': "See a specialist's diary",
  'manage-diaries': 'Change working patterns, leave, recurring commitments and cover',
  'book-visits': 'Book and move visits',
  'cancel-visits': 'Cancel visits',
  'return-hours': 'Give back hours that a late cancellation used',
  'answer-visits': 'Confirm a proposed visit or ask to move one, as the setting',
  'record-visits': 'Record what happened at a visit and close a request',
  'see-ehc-lists': 'See lists of needs assessments and plans',
  'read-ehc-case': 'Open a needs assessment or plan, as far as it is shared',
  'write-ehc-case': 'Start cases and record what happens in them',
  'see-ehc-timeliness': 'See how far the statutory limits are kept',
  'set-policy': 'See and change the authority’s settings of planning and hours',
  'see-users': 'See the people who use the service',
  'manage-users': 'Suspend and restore the people who use the service',
} as const satisfies Record<string, string>

export type Permission = keyof typeof PERMISSIONS

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
  if (scope === 'allocated')
    return relation.specialistId != null && relation.specialistId === actor.specialistId
  return false
}
