import type { Context } from 'aws-lambda'

/** How long a function may take, in milliseconds, as its infrastructure allows. */
const TIMEOUT_MS = 29_000

/**
 * The context that Lambda hands to a function with each event.
 * @param door  which function: `api`, `table-stream`, `schedule`
 */
export function lambdaContext(door: string, awsRequestId: string): Context {
  const endsAtMs = Date.now() + TIMEOUT_MS
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: door,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-west-2:000000000000:function:${door}`,
    memoryLimitInMB: '512',
    awsRequestId,
    logGroupName: `/aws/lambda/${door}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, endsAtMs - Date.now()),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  }
}
