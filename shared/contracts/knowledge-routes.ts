import * as z from 'zod'
import { Id } from '../ids.ts'
import { DisciplineKey, KnowledgeLine, KnowledgeView } from './questions.ts'
import type { RouteContract } from './route.ts'

const PageParams = z.strictObject({ pageId: Id })

/** What was answered to one setting, for all of them. */
export const KNOWLEDGE_ROUTES = {
  'GET /knowledge/pages': {
    summary: 'Published answers: those in which every word occurs, or all, newest first',
    permission: 'see-training',
    query: z.strictObject({
      words: z.string().trim().max(120, 'Use 120 characters or fewer').default(''),
      discipline: DisciplineKey.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,5}$/, 'Start again from the first page')
        .optional(),
    }),
    output: z.strictObject({
      pages: z.array(KnowledgeLine),
      count: z.int(),
      nextCursor: z.string().nullable(),
    }),
    status: 200,
    refusals: [],
  },
  'GET /knowledge/pages/:pageId': {
    summary: 'A published answer',
    permission: 'see-training',
    params: PageParams,
    output: KnowledgeView,
    status: 200,
    refusals: [],
  },
  'POST /knowledge/pages/:pageId/removal': {
    summary: 'Take a published answer down',
    permission: 'publish-answers',
    params: PageParams,
    body: z.strictObject({ version: z.int().min(1), why: z.string().trim().min(1, 'Say why').max(500) }),
    output: z.strictObject({ pageId: Id }),
    status: 200,
    refusals: ['stale-version', 'not-allowed-now'],
  },
} as const satisfies Record<string, RouteContract>
