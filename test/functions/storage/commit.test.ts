import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { describe, expect, test } from 'vitest'
import { OutcomeUnknown } from '../../../functions/ports.ts'
import { openTable, type Table } from '../../../functions/storage/client.ts'
import { commit } from '../../../functions/storage/commit.ts'
import { changeOf, keptUnder } from '../../builders/change.ts'
import { aDiaryDay } from '../../builders/diary.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { aVisit } from '../../builders/visit.ts'
import { SAM } from '../../builders/world.ts'

const was = aRequest().allocatedTo(SAM).build()
/** A booking: key, diary day, visit, request, hours, entry. */
const booking = changeOf(was, was, 'visit-booked', {
  visits: [{ next: aVisit().build(), expects: 0 }],
  diaryDays: [{ next: aDiaryDay('2026-11-24'), expects: 1 }],
  ledgers: [{ next: aLedger(), expects: 1 }],
})
const kept = keptUnder('key-00001')

function mocked(): { table: Table; mock: ReturnType<typeof mockClient> } {
  const table = openTable('test', 'http://127.0.0.1:1')
  return { table, mock: mockClient(table.client) }
}

const cancelled = (codes: readonly string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map(Code => ({ Code })),
  })

/** A reason at one place, nothing at the others. */
const at = (place: number, code: string) =>
  Array.from({ length: 6 }, (_, index) => (index === place ? code : 'None'))

async function resultOf(error: Error, withKey = true): Promise<unknown> {
  const { table, mock } = mocked()
  mock.on(TransactWriteCommand).rejects(error)
  return commit(table, booking, withKey ? kept : null).catch((thrown: unknown) => thrown)
}

function written(input: TransactWriteCommandInput | undefined): string[] {
  return (input?.TransactItems ?? []).map(({ Put, Update }) => {
    const key = Put?.Item ?? Update?.Key ?? {}
    return `${key.pk} ${key.sk}`
  })
}

test('a booking writes six items in one transaction, the key first, each with a condition', async () => {
  const { table, mock } = mocked()
  mock.on(TransactWriteCommand).resolves({})
  expect(await commit(table, booking, kept)).toBe('done')
  const [call, ...others] = mock.commandCalls(TransactWriteCommand)
  const input = call?.args[0].input as TransactWriteCommandInput | undefined
  expect(others).toEqual([])
  expect(written(input)).toEqual([
    '900#answers#u-lead key-00001',
    '900#diary#900-sp01 2026-11-24',
    '900#request#0000000001 visit#00000000Z9',
    '900#request#0000000001 request',
    '900#hours#900001#2026-27 core',
    '900#request#0000000001 entry#000005',
  ])
  for (const { Put } of input?.TransactItems ?? []) expect(Put?.ConditionExpression).toBeTruthy()
  expect(input?.ClientRequestToken).toHaveLength(36)
})

test('the same change has the same token, so that a call sent twice is written once; another has another', async () => {
  const { table, mock } = mocked()
  mock.on(TransactWriteCommand).resolves({})
  await commit(table, booking, kept)
  await commit(table, booking, kept)
  await commit(table, booking, keptUnder('key-00002'))
  const tokens = mock
    .commandCalls(TransactWriteCommand)
    .map(call => (call.args[0].input as TransactWriteCommandInput).ClientRequestToken)
  expect(tokens[0]).toBe(tokens[1])
  expect(tokens[2]).not.toBe(tokens[0])
})

describe('a cancelled transaction is told by its reasons', () => {
  test.each([0, 1, 2, 3, 4, 5])('a failed condition at place %i', async place => {
    expect(await resultOf(cancelled(at(place, 'ConditionalCheckFailed')))).toBe(
      place === 0 ? 'key-used' : 'changed',
    )
    expect(await resultOf(cancelled(at(place, 'ConditionalCheckFailed')), false)).toBe('changed')
  })

  test.each([0, 1, 2, 3, 4, 5])('a conflict with another transaction at place %i', async place => {
    expect(await resultOf(cancelled(at(place, 'TransactionConflict')))).toBe('changed')
  })

  test('a used key counts before anything else that failed', async () => {
    const codes = [
      'ConditionalCheckFailed',
      'ConditionalCheckFailed',
      'TransactionConflict',
      'None',
      'None',
      'None',
    ]
    expect(await resultOf(cancelled(codes))).toBe('key-used')
  })

  test.each([
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
    'ItemCollectionSizeLimitExceeded',
    'ValidationError',
  ])('%s is no answer of ours: it is thrown as it is', async code => {
    for (let place = 0; place < 6; place += 1)
      expect(await resultOf(cancelled(at(place, code)))).toBeInstanceOf(TransactionCanceledException)
  })

  test('without reasons nothing is concluded', async () => {
    const bare = new TransactionCanceledException({ message: 'cancelled', $metadata: {} })
    expect(await resultOf(bare)).toBe(bare)
  })
})

test.each(['TimeoutError', 'ECONNRESET', 'EPIPE', 'InternalServerError', 'RequestTimeout'])(
  'after %s nobody knows, and that is what is said',
  async name => {
    const byName = Object.assign(new Error('lost'), { name })
    const byCode = Object.assign(new Error('lost'), { code: name })
    expect(await resultOf(byName)).toBeInstanceOf(OutcomeUnknown)
    expect(await resultOf(byCode)).toBeInstanceOf(OutcomeUnknown)
  },
)

test.each(['ThrottlingException', 'ValidationException', 'AccessDeniedException'])(
  '%s is thrown as it is',
  async name => {
    const error = Object.assign(new Error('x'), { name })
    expect(await resultOf(error)).toBe(error)
  },
)

test('the same token still in progress counts as met by another', async () => {
  expect(await resultOf(Object.assign(new Error('x'), { name: 'TransactionInProgressException' }))).toBe(
    'changed',
  )
})
