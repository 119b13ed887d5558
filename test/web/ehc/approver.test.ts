import { expect, test } from 'vitest'
import { approverOptions, SOMEBODY_ELSE } from '../../../web/ehc/approver.ts'
import { detailsOf } from '../../../web/ehc/draft.ts'
import { EVENT_FORMS } from '../../../web/ehc/event-forms.ts'
import { missingIn } from '../../../web/ehc/missing.ts'

const OFFICERS = [
  { userId: 'u2', name: 'Sia Second', status: 'active' },
  { userId: 'u1', name: 'Ana First', status: 'active' },
  { userId: 'u3', name: 'Gone Third', status: 'suspended' },
] as const
const NOBODY = { userId: '', name: '' }
const FORM = { approvedBy: EVENT_FORMS['exemption-recorded'].fields.approvedBy }

test('an approver is one of the officers who are here, oneself marked, or somebody else', () => {
  expect(approverOptions(OFFICERS, NOBODY, 'u2')).toEqual([
    { value: 'u1', label: 'Ana First', name: 'Ana First' },
    { value: 'u2', label: 'Sia Second (you)', name: 'Sia Second' },
    { value: 'somebody-else', label: 'Somebody else', name: '' },
  ])
})

test('who was recorded stays a choice of a correction, though they have left', () => {
  const values = (userId: string) =>
    approverOptions(OFFICERS, { userId, name: 'Gone Third' }, 'u2').map(({ value }) => value)
  expect(values('u3')).toEqual(['u1', 'u3', 'u2', 'somebody-else'])
  expect(values('u1')).toEqual(['u1', 'u2', 'somebody-else'])
  expect(values(SOMEBODY_ELSE)).toEqual(['u1', 'u2', 'somebody-else'])
})

test('the approver must be said, and by name where it is somebody else', () => {
  const missing = (draft: Record<string, string>) => missingIn(FORM, draft).map(({ id }) => id)
  expect(missing({})).toEqual(['details-approvedBy-userId'])
  const other = { 'approvedBy-userId': SOMEBODY_ELSE, 'approvedBy-name': ' ' }
  expect(missing(other)).toEqual(['details-approvedBy-name'])
  expect(missing({ ...other, 'approvedBy-name': 'A Manager' })).toEqual([])
  expect(detailsOf(FORM, { ...other, 'approvedBy-name': ' A Manager ' })).toEqual({
    approvedBy: { userId: 'somebody-else', name: 'A Manager' },
  })
})
