import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/calendar/local-date.ts'
import { type CaseEvent, EVENT_KINDS, type EventKind } from '../../../shared/ehc/case.ts'
import type { Deadline } from '../../../shared/ehc/clock/deadline.ts'
import { dueDay } from '../../../shared/ehc/due.ts'
import { DEADLINE_RULES, RULE_KEYS } from '../../../shared/ehc/rules.ts'
import { CALENDAR, datesOf, happened, SETTINGS } from './a-case.ts'

const FIRST = '2024-01-01'
const TODAY = '2027-11-30'
/** Kinds that can stand alone; `recorded-in-error` needs something to strike out. */
const KINDS = EVENT_KINDS.filter(kind => kind !== 'recorded-in-error')

const day = fc.integer({ min: 0, max: 1200 }).map(days => addDays(FIRST, days))
/** Half the time from kinds that act on each other, or chance would seldom bring them together. */
const kind = fc.oneof(
  fc.constantFrom(...KINDS),
  fc.constantFrom<EventKind>(
    'final-issued',
    'review-meeting-planned',
    'review-meeting-held',
    'decision-to-assess',
    'mediation-certificate-issued',
    'reassessment-requested',
    'transferred-in',
  ),
)

/** Any event; days inside its details stay in a sensible order with its own. */
const event = fc.tuple(kind, day, fc.integer({ min: 0, max: 40 })).map(([of, on, later]) => {
  const after = addDays(on, later)
  const details: Partial<Record<EventKind, object>> = {
    'advice-requested': { receivedByBodyOn: after },
    'review-meeting-planned': { meetingOn: after },
    'move-learned': { movesOn: after },
    'phase-transfer-due': { transfersOn: addDays(on, 200 + later) },
    'transferred-in': { planMadeOn: addDays(on, -700), lastReviewedOn: addDays(on, -later - 1) },
  }
  return happened(of, on, details[of] ?? {})
})
const events = fc.array(event, { maxLength: 25 })
const setting = fc.constantFrom('EXCLUDE_EVENT_DAY' as const, 'EVENT_DAY_IS_DAY_1' as const)

const identity = ({ rule, for: about, startsOn }: Deadline) => `${rule} ${about?.key} ${startsOn}`

test('a due day is never before its start, nor after what it counts back from', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RULE_KEYS), day, setting, (key, from, dayOne) => {
      const rule = DEADLINE_RULES[key]
      const due = dueDay(rule, from, CALENDAR, { ...SETTINGS, dayOne })
      if (rule.counting.startsWith('before')) {
        // A fixed day may fall after a transfer early in the year: then the transfer is recorded too late to plan for.
        expect(rule.counting === 'before-fixed-date' || due <= from).toBe(true)
      } else expect(due >= from).toBe(true)
    }),
  )
})

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RULE_KEYS), day, fc.integer({ min: 0, max: 60 }), (key, from, days) => {
      const rule = DEADLINE_RULES[key]
      const due = (on: string) => dueDay(rule, on, CALENDAR, SETTINGS)
      expect(due(addDays(from, days)) >= due(from)).toBe(true)
    }),
  )
})

test('the order in which events are given does not matter', () => {
  fc.assert(
    fc.property(
      events.chain(list =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(datesOf(shuffled, TODAY)).toEqual(datesOf(list, TODAY))
      },
    ),
    { numRuns: 60 },
  )
})

test('a later event never changes an earlier due day unless the rule says so', () => {
  fc.assert(
    fc.property(events, kind, fc.integer({ min: 1, max: 60 }), (list, of, days) => {
      const lastOn =
        list
          .map(({ on }) => on)
          .sort()
          .at(-1) ?? FIRST
      const later = addDays(lastOn, days)
      const details = of === 'advice-requested' ? { receivedByBodyOn: later } : {}
      const after = new Map(
        datesOf([...list, happened(of, later, details)], '2028-06-30').map(date => [
          identity(date),
          date.dueOn,
        ]),
      )
      for (const date of datesOf(list, '2028-06-30')) {
        if (date.state === 'not-started' || DEADLINE_RULES[date.rule].movedBy.includes(of)) continue
        expect([identity(date), after.get(identity(date))]).toEqual([identity(date), date.dueOn])
      }
    }),
    { numRuns: 200 },
  )
})

test('superseding an event and then restoring it gives the same clock', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 20 }), fc.nat(), day, (list, pick, otherDay) => {
      const original = list[pick % list.length] as CaseEvent
      const moved = {
        ...original,
        id: happened('withdrawn', FIRST).id,
        on: otherDay,
        supersedes: original.id,
      }
      const restored = { ...original, id: happened('withdrawn', FIRST).id, supersedes: moved.id }
      expect(datesOf([...list, moved, restored] as CaseEvent[], TODAY)).toEqual(datesOf(list, TODAY))
    }),
    { numRuns: 60 },
  )
})

test('days left and days over are never both there, and never below nothing', () => {
  fc.assert(
    fc.property(events, list => {
      for (const { daysLeft, daysOver, state } of datesOf(list, TODAY)) {
        expect(daysOver).toBeGreaterThanOrEqual(0)
        expect(daysLeft === null || (daysLeft >= 0 && daysOver === 0)).toBe(true)
        if (state === 'overdue' || state === 'met-late' || state === 'exempted')
          expect(daysOver).toBeGreaterThan(0)
      }
    }),
    { numRuns: 60 },
  )
})
