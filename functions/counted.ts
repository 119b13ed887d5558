/** What is counted beyond what the platform counts itself. Each is an alarm's or a dashboard's business. */
export const COUNTED = {
  Bug: 'A call ended in an error nobody planned for',
  Busy: 'A call was turned away because the database was busy or contended',
  Unknown: 'A write whose outcome the caller was told we are checking',
  WorkedAgain: 'A write met another and was worked out again',
  StreamRecordFailed: 'A record of the stream could not be followed',
  PlanMessageFailed: 'A message of planning could not be worked on',
  PlanFlawed: 'A plan broke a rule when it was checked, and was not shown',
  Reminders: 'Reminders sent by the morning run',
} as const satisfies Record<string, string>
export type Counted = keyof typeof COUNTED

/** Where counts are kept, and what tells ours apart: the service and, beside it, the stage. */
export const COUNTS = { namespace: 'SendSupport', service: 'send-support' } as const
