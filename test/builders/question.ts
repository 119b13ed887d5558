import type { NextRecord } from '../../functions/actions/record-change.ts'
import { idOf, NOW } from './clock.ts'

/** A question of the pier's that waits for an answer. */
export const QUESTION: NextRecord<'question'> = {
  id: idOf(71),
  settingId: '900001',
  settingName: 'Pier Primary School',
  status: 'asked',
  discipline: 'autism',
  isDisciplineSure: true,
  subject: 'Noise at lunch',
  about: 'no-child',
  messages: [
    {
      by: { userId: 'u-senco', name: 'Sian Senco' },
      at: NOW,
      side: 'setting',
      text: 'What helps?',
      minutes: null,
    },
  ],
  askedAt: NOW,
  dueOn: '2026-11-30',
  takenBy: null,
  requestId: null,
  publishedAs: null,
  changedAt: NOW,
}
