import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { SERVICE_KEYS } from '../catalogue/services.ts'
import { Id } from '../ids.ts'
import { MeetingChoice, MeetingContent, MeetingPage, MeetingView, NotMade, SettingPart } from './meetings.ts'
import type { RouteContract } from './route.ts'
import { SlotsView } from './visits.ts'

const MeetingParams = z.strictObject({ meetingId: Id })
const Version = z.int().min(1).meta({ description: 'The version you saw; a later one is refused as stale' })
const Saved = z.strictObject({ meetingId: Id, version: z.int() })
const CHANGES = ['stale-version', 'not-allowed-now'] as const

export const MEETING_ROUTES = {
  'GET /meetings': {
    summary: 'Planning meetings, the latest first: one’s own, or all for those who see the authority',
    permission: 'see-meetings',
    query: z.strictObject({ cursor: z.string().max(200).optional() }),
    output: MeetingPage,
    status: 200,
    refusals: [],
  },
  'GET /meeting-choices': {
    summary: 'Settings and specialists a planning meeting can be started for',
    permission: 'hold-meetings',
    output: z.strictObject({ settings: z.array(MeetingChoice) }),
    status: 200,
    refusals: [],
  },
  'POST /settings/:settingId/meetings': {
    summary: 'Start a planning meeting; priorities and what is open are copied from the last one',
    permission: 'hold-meetings',
    params: z.strictObject({ settingId: z.string().max(64) }),
    body: z.strictObject({
      specialistId: z.string().min(1, 'Choose a specialist').max(64),
      heldOn: LocalDate.refine(on => on < '2198-08-01', 'Enter an earlier date'),
      plans: z.enum(['this-year', 'next-year']).meta({
        description: 'Which academic year’s days it shares out: that of the meeting, or the one after',
      }),
    }),
    output: Saved,
    status: 201,
    refusals: ['not-allowed-now', 'not-eligible'],
  },
  'GET /meetings/:meetingId': {
    summary: 'A planning meeting with the setting’s hours, requests, visits and training',
    permission: 'see-meetings',
    params: MeetingParams,
    output: MeetingView,
    status: 200,
    refusals: [],
  },
  'PUT /meetings/:meetingId': {
    summary: 'Save parts of a planning meeting',
    permission: 'hold-meetings',
    params: MeetingParams,
    body: z.strictObject({ version: Version, content: MeetingContent }),
    output: Saved,
    status: 200,
    refusals: [...CHANGES],
  },
  'PUT /meetings/:meetingId/setting-part': {
    summary: 'Add, as the setting, whom to discuss and what matters most',
    permission: 'see-meetings',
    params: MeetingParams,
    body: z.strictObject({ version: Version, content: SettingPart }),
    output: Saved,
    status: 200,
    refusals: [...CHANGES],
  },
  'GET /meetings/:meetingId/slots': {
    summary: 'Free times of the specialist for a planned day at the setting',
    permission: 'hold-meetings',
    params: MeetingParams,
    query: z.strictObject({
      from: LocalDate.refine(on => on < '2199-01-01', 'Enter an earlier date').optional(),
      days: z.coerce.number().int().min(1).max(42).default(14),
      service: z.enum(SERVICE_KEYS),
      minutes: z.coerce.number().int().min(15).max(480).optional(),
    }),
    output: SlotsView,
    status: 200,
    refusals: [],
  },
  'POST /meetings/:meetingId/finish': {
    summary: 'Turn the drafts of a meeting into requests and visits, and send the minutes to both',
    permission: 'hold-meetings',
    params: MeetingParams,
    body: z.strictObject({
      version: Version,
      agreed: z
        .boolean()
        .meta({ description: 'The setting has agreed to the times: visits are booked, not proposed' }),
    }),
    output: z.strictObject({
      meetingId: Id,
      version: z.int(),
      status: z.enum(['draft', 'finished']),
      made: z.int().meta({ description: 'Requests made by this call' }),
      left: z.int().meta({ description: 'Drafts not tried yet: finish again to go on' }),
      notMade: z.array(NotMade).meta({ description: 'Drafts that were refused, and stay drafts' }),
    }),
    status: 200,
    refusals: [...CHANGES, 'hours-exhausted'],
  },
} as const satisfies Record<string, RouteContract>
