import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import type { Table } from '../../../functions/storage/client.ts'
import { noticeStore } from '../../../functions/storage/notices.ts'

const NOTICE = {
  id: 'case#1#final-plan##2026-11-23#overdue#officers',
  audience: 'officers',
  at: '2026-11-24T06:00:00.000Z',
  text: 'Case 1: late.',
  requestId: null,
}

interface Put {
  readonly Put: { readonly Item: Record<string, unknown>; readonly ConditionExpression?: string }
}

/** A table that keeps what is sent to it, and takes the first mark of each notice only. */
function aTable() {
  const sent: (readonly Put[])[] = []
  const marks = new Set<unknown>()
  const send = async ({ input }: { input: { TransactItems: readonly Put[] } }) => {
    const [mark] = input.TransactItems
    if (marks.has(mark?.Put.Item.pk)) {
      const CancellationReasons = [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }]
      throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons })
    }
    marks.add(mark?.Put.Item.pk)
    sent.push(input.TransactItems)
  }
  return { sent, table: { name: 'table', client: { send } } as unknown as Table }
}

test('the mark that a notice was given outlives the notice, so that what is late for years is told once', async () => {
  const { sent, table } = aTable()
  expect(await noticeStore(table).add('900', [NOTICE])).toBe(1)
  const [mark, notice] = sent[0] ?? []
  expect(mark?.Put.ConditionExpression).toBe('attribute_not_exists(pk)')
  expect(mark?.Put.Item).not.toHaveProperty('expiresAtSeconds')
  expect(notice?.Put.Item).toMatchObject({ data: NOTICE, expiresAtSeconds: expect.any(Number) })
})

test('the same notice at another instant is not given again', async () => {
  const { sent, table } = aTable()
  const store = noticeStore(table)
  await store.add('900', [NOTICE])
  expect(await store.add('900', [{ ...NOTICE, at: '2028-01-01T06:00:00.000Z' }])).toBe(0)
  expect(sent).toHaveLength(1)
})
