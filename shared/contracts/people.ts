import * as z from 'zod'
import { Ledger } from '../hours/ledger.ts'
import { ROLE_KEYS } from '../people/roles.ts'
import { Phase, Setting } from '../people/setting.ts'
import type { RouteContract } from './route.ts'

/** A setting in a list. */
export const SettingLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  phase: Phase,
  town: z.string(),
  status: z.enum(['open', 'closed']),
  urn: z.string().nullable(),
})
export type SettingLine = z.infer<typeof SettingLine>

/** A setting with its hours of this academic year. */
export const SettingView = z.strictObject({
  setting: Setting,
  links: z.array(z.strictObject({ discipline: z.string(), specialistId: z.string(), name: z.string() })),
  hours: z.array(Ledger.extend({ label: z.string(), leftHalfHours: z.int().nullable() })),
})
export type SettingView = z.infer<typeof SettingView>

/** A specialist with their load. */
export const SpecialistLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  disciplines: z.array(z.string()),
  active: z.boolean(),
  openRequests: z.int(),
  workloadPercent: z.int(),
})
export type SpecialistLine = z.infer<typeof SpecialistLine>

/** A person who uses the service. */
export const UserLine = z.strictObject({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLE_KEYS)),
  settings: z.array(z.string()),
  status: z.enum(['active', 'suspended']),
  version: z.int(),
})
export type UserLine = z.infer<typeof UserLine>

/** Somebody who has cases. */
export const OfficerLine = z.strictObject({
  userId: z.string(),
  name: z.string(),
  status: z.enum(['active', 'suspended']),
})
export type OfficerLine = z.infer<typeof OfficerLine>

export const PEOPLE_ROUTES = {
  'GET /settings': {
    summary: 'The authority’s settings',
    permission: 'see-settings',
    output: z.strictObject({ settings: z.array(SettingLine) }),
    status: 200,
    refusals: [],
  },
  'GET /settings/:settingId': {
    summary: 'A setting with its hours',
    permission: 'see-settings',
    params: z.strictObject({ settingId: z.string().max(64) }),
    output: SettingView,
    status: 200,
    refusals: [],
  },
  'GET /specialists': {
    summary: 'Specialists with their workload',
    permission: 'see-specialists',
    output: z.strictObject({ specialists: z.array(SpecialistLine) }),
    status: 200,
    refusals: [],
  },
  'GET /officers': {
    summary: 'The authority’s EHC officers, whose cases lists are narrowed to',
    permission: 'see-ehc-lists',
    output: z.strictObject({ officers: z.array(OfficerLine) }),
    status: 200,
    refusals: [],
  },
  'GET /users': {
    summary: 'People who use the service',
    permission: 'see-users',
    output: z.strictObject({ users: z.array(UserLine) }),
    status: 200,
    refusals: [],
  },
  'PUT /users/:userId/access': {
    summary: 'Suspend or restore a person’s access, at once',
    permission: 'manage-users',
    params: z.strictObject({ userId: z.string().max(64) }),
    body: z.strictObject({
      version: z.int().min(1),
      status: z.enum(['active', 'suspended']),
      why: z.string().trim().min(1, 'Say why').max(500),
    }),
    output: UserLine,
    status: 200,
    refusals: ['stale-version', 'not-allowed-now'],
  },
} as const satisfies Record<string, RouteContract>
