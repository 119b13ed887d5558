import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { PERMISSIONS, type Permission } from '../people/permissions.ts'
import { ROLE_KEYS } from '../people/roles.ts'
import type { RouteContract } from './route.ts'

const PermissionKey = z.enum(Object.keys(PERMISSIONS) as [Permission, ...Permission[]])

/** The person signed in, as their record says now. */
export const Me = z.strictObject({
  authority: z.string(),
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLE_KEYS)),
  permissions: z.array(PermissionKey),
  settings: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  specialistId: z.string().nullable(),
  covering: z
    .array(z.strictObject({ specialistId: z.string(), name: z.string(), to: LocalDate }))
    .meta({ description: 'Colleagues whose requests and visits they look after today, and until when' }),
  today: z.string().meta({ description: 'The London day by the service’s clock' }),
})
export type Me = z.infer<typeof Me>

const Label = z.record(z.string(), z.string())

/** One thing a service asks beyond the core request. */
const ServiceView = z.strictObject({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  discipline: z.string(),
  about: z.array(z.enum(['child', 'group', 'whole-setting'])),
  askedBy: z.enum(['setting', 'authority']),
  papers: z.array(z.strictObject({ key: z.string(), label: z.string(), critical: z.boolean() })),
  questions: z.array(
    z.strictObject({ key: z.string(), label: z.string(), hint: z.string(), required: z.boolean() }),
  ),
  cyclesWanted: z.int(),
  minutes: z.strictObject({ visit: z.int(), prepare: z.int(), writeUp: z.int() }),
  usualVisits: z.int(),
  inWriting: z.boolean(),
})
export type ServiceView = z.infer<typeof ServiceView>

/** A label with what it means, or whose side it is. */
const Reason = z.strictObject({ label: z.string(), for: z.string() })

/** Every list of codes the pages show, straight from the tables. */
export const Catalogue = z.strictObject({
  services: z.array(ServiceView),
  disciplines: z.record(
    z.string(),
    z.strictObject({ label: z.string(), short: z.string(), person: z.string() }),
  ),
  statuses: z.record(z.string(), z.strictObject({ label: z.string(), colour: z.string(), next: z.string() })),
  visitStatuses: z.record(
    z.string(),
    z.strictObject({ label: z.string(), colour: z.string(), next: z.string() }),
  ),
  areas: Label,
  senTypes: Label,
  senProvisions: Label,
  outcomes: z.record(z.string(), z.strictObject({ label: z.string(), means: z.string() })),
  progress: Label,
  factors: Label,
  consentFrom: Label,
  consentHow: Label,
  consentScope: Label,
  paperStates: Label,
  sections: Label,
  streams: Label,
  roles: Label,
  phases: Label,
  decisionReasons: z.record(z.string(), Reason),
  withdrawalReasons: Label,
  cancelReasons: z.record(z.string(), Reason),
  notHeldReasons: z.record(z.string(), Reason),
  moveReasons: z.record(z.string(), Reason),
  leaveReasons: Label,
  auditVerbs: Label,
  ethnicities: z.record(z.string(), z.string()).meta({ description: 'School census codes, main ones first' }),
  years: z.array(z.strictObject({ ncYear: z.int(), label: z.string() })),
})
export type Catalogue = z.infer<typeof Catalogue>

export const Health = z.strictObject({ status: z.literal('ok') })

/** A message to a person or a group of people; never the child's name. */
export const Notice = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  text: z.string(),
  requestId: z.string().nullable(),
  caseId: z.string().nullable(),
  specialistId: z.string().nullable().meta({ description: 'Whose working time it is about' }),
  link: z.string().nullable().meta({ description: 'The page it leads to, where it is about anything else' }),
  isNew: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const SESSION_ROUTES = {
  'GET /health': {
    summary: 'Whether the service answers',
    permission: 'public',
    output: Health,
    status: 200,
    refusals: [],
  },
  'GET /me': {
    summary: 'The person signed in',
    permission: 'sign-in',
    output: Me,
    status: 200,
    refusals: [],
  },
  'GET /catalogue': {
    summary: 'Services and every list of codes',
    permission: 'sign-in',
    output: Catalogue,
    status: 200,
    refusals: [],
  },
  'GET /notices': {
    summary: 'The latest notices for the person signed in',
    permission: 'sign-in',
    output: z.strictObject({ notices: z.array(Notice) }),
    status: 200,
    refusals: [],
  },
  'PUT /notices/seen': {
    summary: 'Mark notices up to an instant as seen',
    permission: 'sign-in',
    body: z.strictObject({ upTo: z.iso.datetime() }),
    output: z.strictObject({ upTo: z.iso.datetime() }),
    status: 200,
    refusals: [],
  },
} as const satisfies Record<string, RouteContract>
