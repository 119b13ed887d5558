import type { Context } from 'aws-lambda'

/** How long each function may take, in seconds, as `infra/service-stack.ts` allows: past that its work counts as lost. */
const TIMEOUT_SECONDS: Readonly<Record<string, number>> = { 'table-stream': 60, schedule: 300, plan: 300 }

/** What the API has before the gateway gives up. */
const GATEWAY_SECONDS = 29

/**
 * The context that Lambda hands to a function with each event.
 * @param door  which function: `api`, `table-stream`, `schedule`, `plan`
 */
export function lambdaContext(door: string, awsRequestId: string): Context {
  const endsAtMs = Date.now() + 1000 * (TIMEOUT_SECONDS[door] ?? GATEWAY_SECONDS)
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
