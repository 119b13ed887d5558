import * as z from 'zod'

/** One limit of the law, as `GET /ehc/rules` serves it. */
export const RuleView = z.strictObject({
  key: z.string(),
  group: z.string(),
  label: z.string(),
  sentence: z.string(),
  limit: z.string().meta({ description: 'In words, like "6 weeks after"' }),
  counting: z.string(),
  starts: z.string(),
  nature: z.enum(['duty', 'window', 'bar']),
  actor: z.string(),
  instrument: z.string(),
  provision: z.string(),
  link: z.string(),
  inForceFrom: z.string(),
  inForceTo: z.string().nullable(),
  standing: z.enum(['statutory', 'guidance', 'practice']),
  evidence: z.enum(['V', 'V2', 'K']),
  note: z.string().nullable(),
})
export type RuleView = z.infer<typeof RuleView>
