import * as z from 'zod'
import { SERVICE_KEYS } from '../catalogue/services.ts'
import { Id } from '../ids.ts'
import { MESSAGE_LENGTH, MOST_ANSWER_MINUTES, QUESTION_STATUS_KEYS } from '../questions/question.ts'
import { DisciplineKey, QuestionLine, QuestionView, WrittenSupport } from './questions.ts'
import type { RouteContract } from './route.ts'

const Version = z.int().min(1).meta({ description: 'The version you saw; a later one is refused as stale' })
const SettingId = z.string().max(64)
const SettingParams = z.strictObject({ settingId: SettingId })
const OwnParams = z.strictObject({ settingId: SettingId, questionId: Id })
const QuestionParams = z.strictObject({ questionId: Id })
const Cursor = z.string().max(200).optional()
const NextCursor = z.string().nullable()
const text = (empty: string, max: number) =>
  z.string().trim().min(1, empty).max(max, `Use ${max} characters or fewer`)
const Title = text('Enter a subject', 120)
const Changed = z.strictObject({ questionId: Id, version: z.int(), status: z.enum(QUESTION_STATUS_KEYS) })
const CHANGES = ['stale-version', 'not-allowed-now'] as const

/** Questions in writing as the setting that asks has them. */
const OWN_ROUTES = {
  'GET /settings/:settingId/questions': {
    summary: 'A setting’s written questions, newest first, and the support it was given in writing',
    permission: 'ask-questions',
    params: SettingParams,
    query: z.strictObject({ cursor: Cursor }),
    output: z.strictObject({
      questions: z.array(QuestionLine),
      nextCursor: NextCursor,
      support: WrittenSupport,
    }),
    status: 200,
    refusals: [],
  },
  'POST /settings/:settingId/questions': {
    summary: 'Ask the specialist team in writing',
    permission: 'ask-questions',
    params: SettingParams,
    body: z.strictObject({
      subject: Title,
      text: text('Enter your question', MESSAGE_LENGTH),
      discipline: DisciplineKey.nullable().meta({ description: 'Null: not sure whom to ask' }),
      about: z.enum(['no-child', 'child-with-consent'], 'Say whether it is about one child'),
    }),
    output: Changed,
    status: 201,
    refusals: ['not-allowed-now'],
  },
  'GET /settings/:settingId/questions/:questionId': {
    summary: 'A written question as the setting that asked sees it',
    permission: 'ask-questions',
    params: OwnParams,
    output: QuestionView,
    status: 200,
    refusals: [],
  },
  'POST /settings/:settingId/questions/:questionId/follow-up': {
    summary: 'Ask again after an answer',
    permission: 'ask-questions',
    params: OwnParams,
    body: z.strictObject({ version: Version, text: text('Enter what you want to ask', MESSAGE_LENGTH) }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /settings/:settingId/questions/:questionId/withdrawal': {
    summary: 'Take a question back that waits for an answer',
    permission: 'ask-questions',
    params: OwnParams,
    body: z.strictObject({ version: Version }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /settings/:settingId/questions/:questionId/request': {
    summary: 'Turn a question into a draft of a request, with everything carried over',
    permission: 'ask-questions',
    params: OwnParams,
    body: z.strictObject({ version: Version, serviceId: z.enum(SERVICE_KEYS, 'Choose a service') }),
    output: z.strictObject({ questionId: Id, requestId: Id }),
    status: 201,
    refusals: [...CHANGES],
  },
} as const satisfies Record<string, RouteContract>

/** Questions in writing as the team has them. Specialists have those of their disciplines. */
const TEAM_ROUTES = {
  'GET /questions': {
    summary: 'Written questions: those that wait, the most urgent first, or those that have ended',
    permission: 'answer-questions',
    query: z.strictObject({
      tab: z.enum(['open', 'ended']).default('open'),
      discipline: DisciplineKey.optional(),
      cursor: Cursor,
    }),
    output: z.strictObject({
      questions: z.array(QuestionLine),
      nextCursor: NextCursor,
      disciplines: z.array(DisciplineKey).meta({ description: 'Those the person can choose from' }),
      discipline: DisciplineKey.nullable().meta({ description: 'The one that is shown; null for all' }),
    }),
    status: 200,
    refusals: [],
  },
  'GET /questions/:questionId': {
    summary: 'A written question as the team sees it',
    permission: 'answer-questions',
    params: QuestionParams,
    output: QuestionView,
    status: 200,
    refusals: [],
  },
  'PUT /questions/:questionId/taker': {
    summary: 'Take a question to answer it, or put it back for others',
    permission: 'answer-questions',
    params: QuestionParams,
    body: z.strictObject({ version: Version, isTaken: z.boolean() }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /questions/:questionId/answer': {
    summary: 'Answer a question',
    permission: 'answer-questions',
    params: QuestionParams,
    body: z.strictObject({
      version: Version,
      text: text('Enter your answer', MESSAGE_LENGTH),
      minutes: z
        .int('Enter whole minutes')
        .min(1, 'Enter at least 1 minute, or leave it empty')
        .max(MOST_ANSWER_MINUTES, `Enter ${MOST_ANSWER_MINUTES} minutes or fewer`)
        .nullable()
        .meta({ description: 'What it took; null where nobody says' }),
    }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES],
  },
  'PUT /questions/:questionId/discipline': {
    summary: 'Send a question to another discipline',
    permission: 'triage-requests',
    params: QuestionParams,
    body: z.strictObject({ version: Version, discipline: DisciplineKey }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /questions/:questionId/publication': {
    summary: 'Publish a question with its answer, redacted, for all settings',
    permission: 'publish-answers',
    params: QuestionParams,
    body: z.strictObject({
      version: Version,
      title: Title,
      question: text('Enter the question', MESSAGE_LENGTH),
      answer: text('Enter the answer', MESSAGE_LENGTH),
      words: z
        .array(text('Enter a word', 40))
        .max(12, 'Use 12 words or fewer')
        .meta({ description: 'Words to find it by that need not stand in its text' }),
    }),
    output: z.strictObject({ questionId: Id, pageId: Id }),
    status: 201,
    refusals: [...CHANGES],
  },
} as const satisfies Record<string, RouteContract>

/** Questions in writing: those of settings, and the team’s. */
export const QUESTION_ROUTES = { ...OWN_ROUTES, ...TEAM_ROUTES } as const
