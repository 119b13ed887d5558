import type { DynamoDBRecord } from 'aws-lambda'
import { expect, test } from 'vitest'
import { deliver } from '../../../../infra/local/events/stream-delivery.ts'

function record(number: number): DynamoDBRecord {
  return { eventID: `e${number}`, dynamodb: { SequenceNumber: String(number) } }
}

/** Hands over records 1 to `count` to a function that answers as told, and writes down what happened. */
async function run(count: number, answer: (numbers: string[], call: number) => unknown) {
  const calls: string[][] = []
  const done: string[] = []
  const failed: string[] = []
  const numberOf = (each: DynamoDBRecord) => each.dynamodb?.SequenceNumber ?? ''
  await deliver(
    Array.from({ length: count }, (_, index) => record(index + 1)),
    {
      handler: async event => {
        calls.push(event.Records.map(numberOf))
        return answer(calls.at(-1) ?? [], calls.length)
      },
      retries: 2,
      firstWaitMs: 0,
      done: each => done.push(numberOf(each)),
      failed: each => failed.push(numberOf(each)),
    },
  )
  return { calls, done, failed }
}

const reports = (...numbers: string[]) => ({
  batchItemFailures: numbers.map(itemIdentifier => ({ itemIdentifier })),
})

test('a batch without failures is done in one call', async () => {
  const { calls, done } = await run(3, () => reports())
  expect(calls).toEqual([['1', '2', '3']])
  expect(done).toEqual(['1', '2', '3'])
})

test('after a reported failure it goes on from the first record that failed', async () => {
  const { calls, done, failed } = await run(4, (_numbers, call) =>
    call === 1 ? reports('3', '2') : undefined,
  )
  expect(calls).toEqual([
    ['1', '2', '3', '4'],
    ['2', '3', '4'],
  ])
  expect(done).toEqual(['1', '2', '3', '4'])
  expect(failed).toEqual([])
})

test('a record that is always reported is set aside and the others are done, in order', async () => {
  const { done, failed } = await run(4, numbers => (numbers.includes('3') ? reports('3') : undefined))
  expect(failed).toEqual(['3'])
  expect(done).toEqual(['1', '2', '3', '4'])
})

test('a record that makes the function throw is found by halving', async () => {
  const { calls, done, failed } = await run(8, numbers => {
    if (numbers.includes('6')) throw new Error('poison')
  })
  expect(failed).toEqual(['6'])
  expect(done).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(calls.length).toBeLessThan(20)
})

test('a failure that names no record of the batch fails the whole batch', async () => {
  const { calls, done } = await run(2, (_numbers, call) => (call === 1 ? reports('99') : undefined))
  expect(calls).toEqual([
    ['1', '2'],
    ['1', '2'],
  ])
  expect(done).toEqual(['1', '2'])
})

test('a function that always fails is called a bounded number of times', async () => {
  const { calls, failed } = await run(8, () => {
    throw new Error('down')
  })
  expect(failed).toHaveLength(8)
  expect(calls.length).toBe(45)
})
