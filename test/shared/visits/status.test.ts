import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../shared/refusal.ts'
import {
  assertCanReschedule,
  assertVisitMove,
  CANCEL_REASONS,
  type CancelReason,
  MOVE_REASONS,
  type MoveReason,
  NOT_HELD_REASONS,
  type NotHeldReason,
  type ReasonSide,
  VISIT_STATUS_KEYS,
  VISIT_STATUSES,
  type VisitStatus,
  type VisitVerb,
} from '../../../shared/visits/status.ts'

const LEGAL: Record<VisitStatus, Partial<Record<VisitStatus, VisitVerb>>> = {
  proposed: {
    confirmed: 'confirm-visit',
    completed: 'record-visit',
    'not-held': 'record-visit',
    cancelled: 'cancel-visit',
  },
  confirmed: { completed: 'record-visit', 'not-held': 'record-visit', cancelled: 'cancel-visit' },
  completed: {},
  cancelled: {},
  'not-held': {},
}

const VERBS: VisitVerb[] = ['confirm-visit', 'cancel-visit', 'record-visit']
const pairs = VISIT_STATUS_KEYS.flatMap(from => VISIT_STATUS_KEYS.map(to => [from, to] as const))

describe('moves between statuses', () => {
  test.each(pairs)('%s to %s is as the table typed by hand says', (from, to) => {
    const verb = LEGAL[from][to]
    if (verb === undefined) expect(() => assertVisitMove(from, to)).toThrow(Refusal)
    else expect(() => assertVisitMove(from, to)).not.toThrow()
    for (const by of VERBS) {
      if (by === verb) expect(() => assertVisitMove(from, to, by)).not.toThrow()
      else expect(() => assertVisitMove(from, to, by)).toThrow(Refusal)
    }
  })

  test('a refusal says what the visit is and what it cannot become', () => {
    expect(() => assertVisitMove('cancelled', 'completed')).toThrow(
      expect.objectContaining({
        code: 'not-allowed-now',
        message: 'This visit is cancelled, so it cannot become completed.',
        facts: { from: 'cancelled', to: 'completed' },
      }),
    )
  })

  test('an end is a status nothing follows, and every other status leads to one', () => {
    for (const status of VISIT_STATUS_KEYS) {
      expect(VISIT_STATUSES[status].isEnd).toBe(VISIT_STATUSES[status].moves.length === 0)
    }
    expect(VISIT_STATUS_KEYS.filter(status => !VISIT_STATUSES[status].isEnd)).toEqual([
      'proposed',
      'confirmed',
    ])
  })

  test('day and time can change until a visit has ended', () => {
    expect(() => assertCanReschedule('proposed')).not.toThrow()
    expect(() => assertCanReschedule('confirmed')).not.toThrow()
    for (const status of ['completed', 'cancelled', 'not-held'] as const) {
      expect(() => assertCanReschedule(status)).toThrow(expect.objectContaining({ code: 'not-allowed-now' }))
    }
  })

  test('labels and colours tell statuses apart', () => {
    const rows = Object.values(VISIT_STATUSES)
    expect(new Set(rows.map(row => row.label)).size).toBe(rows.length)
    expect(new Set(rows.map(row => row.tag)).size).toBe(rows.length)
  })
})

const CANCEL_SIDES: Record<CancelReason, ReasonSide> = {
  'setting-cannot-host': 'setting',
  'setting-staff-unavailable': 'setting',
  'setting-closure': 'neither',
  'child-unavailable': 'family',
  'consent-withdrawn': 'family',
  'specialist-unwell': 'service',
  'specialist-urgent-work': 'service',
  'booked-by-mistake': 'service',
  'no-longer-needed': 'neither',
  'travel-disruption': 'neither',
  replanned: 'service',
}

const NOT_HELD_SIDES: Record<NotHeldReason, ReasonSide> = {
  'child-absent': 'family',
  'child-not-willing': 'family',
  'consent-missing': 'setting',
  'setting-not-ready': 'setting',
  'staff-not-available': 'setting',
  'incident-at-setting': 'neither',
  'specialist-could-not-arrive': 'service',
}

const MOVE_SIDES: Record<MoveReason, ReasonSide> = {
  'setting-asked': 'setting',
  'family-asked': 'family',
  'child-unavailable': 'family',
  'specialist-unwell': 'service',
  'specialist-urgent-work': 'service',
  'better-time-found': 'service',
  'travel-disruption': 'neither',
}

test.each([
  ['calling off', CANCEL_REASONS, CANCEL_SIDES],
  ['not holding', NOT_HELD_REASONS, NOT_HELD_SIDES],
  ['moving', MOVE_REASONS, MOVE_SIDES],
] as const)('each reason for %s a visit lies where the table typed by hand says', (_, reasons, sides) => {
  expect(Object.fromEntries(Object.entries(reasons).map(([key, reason]) => [key, reason.side]))).toEqual(
    sides,
  )
  expect(new Set(Object.values(reasons).map(reason => reason.label)).size).toBe(Object.keys(sides).length)
})
