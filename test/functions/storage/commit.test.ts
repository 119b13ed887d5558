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
  const table = openTable('test', 'http://127.0.0.1:1', async () => {})
  return { table, mock: mockClient(table.once) }
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

function named(name: string, httpStatusCode?: number): Error {
  return Object.assign(new Error('x'), { name, $metadata: { httpStatusCode } })
}

type Mock = ReturnType<typeof mocked>['mock']

const sent = (mock: Mock) => mock.commandCalls(TransactWriteCommand).length

function tokensOf(mock: Mock): (string | undefined)[] {
  return mock
    .commandCalls(TransactWriteCommand)
    .map(call => (call.args[0].input as TransactWriteCommandInput).ClientRequestToken)
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
  const tokens = tokensOf(mock)
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

  test.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])(
    '%s: nothing was written, and it may be tried again',
    async code => {
      for (let place = 0; place < 6; place += 1) {
        const { table, mock } = mocked()
        mock
          .on(TransactWriteCommand)
          .rejectsOnce(cancelled(at(place, code)))
          .resolves({})
        expect(await commit(table, booking, kept)).toBe('done')
        expect(await resultOf(cancelled(at(place, code)))).toMatchObject({ name: 'Refusal', code: 'busy' })
      }
    },
  )

  test.each(['ItemCollectionSizeLimitExceeded', 'ValidationError'])(
    '%s is a mistake of ours: it is thrown as it is, and sent once',
    async code => {
      for (let place = 0; place < 6; place += 1) {
        const { table, mock } = mocked()
        mock.on(TransactWriteCommand).rejects(cancelled(at(place, code)))
        await expect(commit(table, booking, kept)).rejects.toBeInstanceOf(TransactionCanceledException)
        expect(sent(mock)).toBe(1)
      }
    },
  )

  test('without reasons nothing is concluded', async () => {
    const bare = new TransactionCanceledException({ message: 'cancelled', $metadata: {} })
    expect(await resultOf(bare)).toBeInstanceOf(OutcomeUnknown)
  })
})

/** What leaves it open whether a try was written, by the name or the code it comes with. */
const LOST = {
  TimeoutError: named('TimeoutError'),
  'a broken line': Object.assign(new Error('x'), { code: 'ECONNRESET' }),
  'a closed line': Object.assign(new Error('x'), { code: 'EPIPE' }),
  'an error of the engine': named('InternalServerError', 500),
  'an answer that is cut off': new SyntaxError('Unexpected end of JSON input'),
  'a page of a proxy': named('UnknownError', 502),
  'a page of a proxy that refuses': named('Forbidden', 403),
  'the token with other writes': named('IdempotentParameterMismatchException', 400),
  'the token still in progress': named('TransactionInProgressException', 400),
  'what is no error at all': 'gone' as unknown as Error,
} as const

describe('after an answer that was lost', () => {
  test.each(Object.entries(LOST))(
    'to the end nobody knows, and that is what is said: %s',
    async (_, lost) => {
      const { table, mock } = mocked()
      mock.on(TransactWriteCommand).callsFake(() => Promise.reject(lost))
      await expect(commit(table, booking, kept)).rejects.toBeInstanceOf(OutcomeUnknown)
      expect(sent(mock)).toBe(3)
      expect(new Set(tokensOf(mock)).size).toBe(1)
    },
  )

  test.each(Object.entries(LOST))('the next try may say that it was written: %s', async (_, lost) => {
    const { table, mock } = mocked()
    const answers = [Promise.reject(lost), Promise.resolve({})]
    for (const answer of answers) answer.catch(() => {})
    mock.on(TransactWriteCommand).callsFake(() => answers.shift())
    expect(await commit(table, booking, kept)).toBe('done')
  })

  test.each([
    ['that it was not, by its reasons', cancelled(at(2, 'ConditionalCheckFailed')), 'changed'],
    ['that the key has its answer', cancelled(at(0, 'ConditionalCheckFailed')), 'key-used'],
  ])('the next try may say %s', async (_, reason, result) => {
    const { table, mock } = mocked()
    mock.on(TransactWriteCommand).rejectsOnce(LOST.TimeoutError).rejects(reason)
    expect(await commit(table, booking, kept)).toBe(result)
  })

  test.each([
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'ValidationException',
    'AccessDeniedException',
    'ECONNREFUSED',
  ])('%s at the next try ends no doubt', async name => {
    const { table, mock } = mocked()
    mock
      .on(TransactWriteCommand)
      .rejectsOnce(LOST.TimeoutError)
      .rejects(Object.assign(named(name), { code: name }))
    await expect(commit(table, booking, kept)).rejects.toBeInstanceOf(OutcomeUnknown)
  })
})

describe('an engine that turns the first try away', () => {
  test.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded'])(
    '%s is tried three times and is then said to be busy',
    async name => {
      const { table, mock } = mocked()
      mock.on(TransactWriteCommand).rejects(named(name))
      await expect(commit(table, booking, kept)).rejects.toMatchObject({ name: 'Refusal', code: 'busy' })
      expect(sent(mock)).toBe(3)
    },
  )

  test('as one that is not there', async () => {
    const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
    expect(await resultOf(refused)).toMatchObject({ name: 'Refusal', code: 'busy' })
  })

  test.each(['ValidationException', 'AccessDeniedException'])(
    '%s is a mistake of ours: it is thrown as it is, and sent once',
    async name => {
      const { table, mock } = mocked()
      const error = named(name)
      mock.on(TransactWriteCommand).rejects(error)
      await expect(commit(table, booking, kept)).rejects.toBe(error)
      expect(sent(mock)).toBe(1)
    },
  )

  test('between the tries it waits, longer each time', async () => {
    const { table, mock } = mocked()
    const waits: number[] = []
    mock.on(TransactWriteCommand).rejects(named('ThrottlingException'))
    const patient = { ...table, pause: async (attempt: number) => void waits.push(attempt) }
    await expect(commit(patient, booking, kept)).rejects.toThrow()
    expect(waits).toEqual([1, 2])
  })
})
