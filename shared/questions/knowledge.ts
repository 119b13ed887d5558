import * as z from 'zod'
import { Id } from '../ids.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'
import type { RecordShape } from '../records/record-shape.ts'
import { Person } from '../requests/request.ts'

/** An answered question for all settings to read, with everything taken out that could say who asked. */
export const KnowledgePage = z.strictObject({
  authority: z.string(),
  id: Id,
  version: z.int().min(1),
  chainHead: z.string(),
  status: z.enum(['published', 'taken-down']),
  discipline: z.enum(DISCIPLINE_KEYS),
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  /** Words to find it by, that need not stand in its text. */
  words: z.array(z.string()).max(12),
  questionId: Id,
  publishedAt: z.iso.datetime(),
  /** Kept, never shown to those who read it. */
  publishedBy: Person,
})
export type KnowledgePage = z.infer<typeof KnowledgePage>

/** How pages of knowledge are kept: those that are published in one list by when they were. */
export const KNOWLEDGE_SHAPE: RecordShape<KnowledgePage, KnowledgePage> = {
  schema: KnowledgePage,
  rowOf: page => page,
  placesOf: ({ status, publishedAt, id }) =>
    status === 'published' ? { byDate: { list: 'published', at: `${publishedAt}#${id}` } } : {},
}
