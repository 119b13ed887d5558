import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import type { Parts } from './wiring.ts'

/**
 * What goes around every Lambda handler: its counts are written out when it ends, however it ends. Kept in one place
 * so that no function forgets.
 */
export function around<Event, Result>(
  parts: Pick<Parts, 'meter'>,
  handler: (event: Event) => Promise<Result>,
): (event: Event, context: Context) => Promise<Result> {
  // Nothing may come back from here: middy would answer with it in place of the handler's answer.
  const flush = async (): Promise<void> => {
    parts.meter.flush()
  }
  const wrapped = middy<Event, Result>((event: Event) => handler(event)).use({ after: flush, onError: flush })
  return wrapped as unknown as (event: Event, context: Context) => Promise<Result>
}
