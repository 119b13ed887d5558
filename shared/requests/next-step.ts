import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { addKnownWorkingDays } from '../calendar/working-days.ts'
import type { RequestRow } from './request.ts'
import { REQUEST_STATUSES, type RequestStatus } from './status.ts'

/** What everybody always sees of a request: who has it, what happens next, and whether that is late. */
export interface NextStep {
  readonly owner: string
  readonly nextStep: string
  readonly overdue: boolean
}

/** Owner and next step in words, as of today. Late is worked out, never kept. */
export function nextStepOf(
  row: Pick<RequestRow, 'status' | 'raisedFor' | 'settingName' | 'specialistName' | 'nextOn' | 'dueOn'>,
  today: LocalDate,
): NextStep {
  const status = REQUEST_STATUSES[row.status]
  const owners = {
    asker: row.raisedFor === 'authority' ? 'EHC officers' : row.settingName,
    team: 'Specialist team',
    specialist: row.specialistName ?? 'Specialist team',
    nobody: 'Nobody: it has ended',
  }
  return { owner: owners[status.owner], nextStep: status.next, overdue: isOverdue(row, today) }
}

/**
 * The day by which the next step should be done: the status's working days from today. Null where nothing follows or
 * no day was promised, as for a request that waits for its visit: that day is the visit's. Null too where the bank
 * holidays on the way are not known yet: it is our own promise, not law, and none is better than a wrong one.
 */
export function nextOnFor(status: RequestStatus, today: LocalDate): LocalDate | null {
  const days = REQUEST_STATUSES[status].nextWithinWorkingDays
  return days === null ? null : addKnownWorkingDays(today, days, BANK_HOLIDAYS)
}

function isOverdue(row: Pick<RequestRow, 'status' | 'nextOn' | 'dueOn'>, today: LocalDate): boolean {
  if (REQUEST_STATUSES[row.status].owner === 'nobody') return false
  return (row.nextOn !== null && row.nextOn < today) || (row.dueOn !== null && row.dueOn < today)
}
