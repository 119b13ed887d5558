import { expect, test } from 'vitest'
import { assertEvent, checkEvent } from '../../../shared/ehc/check-event.ts'
import { happened, SETTINGS } from './a-case.ts'

const received = happened('request-received', '2026-01-12')
const agreed = happened('decision-to-assess', '2026-02-20')
const draft = happened('draft-served', '2026-04-20')
const views = (wantsMeeting: boolean, on = '2026-04-29') =>
  happened('views-received', on, { asksForSetting: { by: 'urn', urn: '900049' }, wantsMeeting })
const before = [received, agreed, draft, views(true)]
const saysSo = { message: expect.stringContaining('recorded already with the same details') }

test('an entry of the same kind, day and details as one that stands needs a reason', () => {
  const again = views(true)
  expect(checkEvent(before, again, SETTINGS).warnings).toMatchObject([saysSo])
  expect(() => assertEvent(before, { ...again, why: 'They wrote twice' }, SETTINGS)).not.toThrow()
})

test('details in another order are the same', () => {
  const again = views(true)
  const turned = {
    ...again,
    details: { wantsMeeting: true, asksForSetting: { urn: '900049', by: 'urn' } },
  } as typeof again
  expect(checkEvent(before, turned, SETTINGS).warnings).toMatchObject([saysSo])
})

test('another day, other details, or the correction of the entry itself are no repetition', () => {
  const [, , , first] = before
  const corrected = { ...views(true), supersedes: first?.id ?? '', why: 'Typed twice' }
  for (const other of [views(false), views(true, '2026-04-30'), corrected])
    expect(checkEvent(before, other, SETTINGS).warnings).toEqual([])
})
