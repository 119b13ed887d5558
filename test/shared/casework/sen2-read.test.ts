import { describe, expect, test } from 'vitest'
import { casesIn, type ReadCase } from '../../../shared/casework/sen2-read.ts'
import { NO_DAY_RETURNED } from '../../../shared/casework/sen2-read-events.ts'
import { checkEvent } from '../../../shared/ehc/check-event.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../../../shared/ehc/settings.ts'
import { stageOf } from '../../../shared/ehc/stage.ts'
import { idOfBytes } from '../../../shared/ids.ts'
import { censusPeriod } from '../../../shared/sen2/census-dates.ts'
import { dateOf, datesOf, happened } from '../ehc/a-case.ts'
import { alone, aReturn, type Edit, historical } from '../sen2/return-builder.ts'

const PARTS = {
  authority: '999',
  period: censusPeriod(2027),
  at: '2027-03-01T09:00:00.000Z',
  officer: { userId: 'user-1', name: 'Officer' },
  idOf: (text: string) =>
    idOfBytes(
      Uint8Array.from({ length: 10 }, (_, at) =>
        Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + at * 7) % 9973, 7),
      ),
    ),
  settingOf: (urn: string) => (urn === '999001' ? { id: 'setting-1', name: 'Example Primary' } : null),
}

/** The one case that a return of another system's making gives. */
function read(edit: Edit): ReadCase {
  const [person] = aReturn(edit).persons
  const [found] = person === undefined ? [] : casesIn(person, PARTS)
  if (found === undefined) throw new Error('There is one request')
  return found
}

function readable(edit: Edit) {
  const found = read(edit)
  if (found.kind === 'refused') throw new Error(found.why)
  return found
}

const told = (edit: Edit) => readable(edit).events.map(({ kind, on }) => [kind, on])

describe('what a return tells of', () => {
  test('a plan of the year is a request, a decision and a final plan, and nothing that was not returned', () => {
    const found = readable(() => {})
    expect(found.events.map(({ kind, on }) => [kind, on])).toEqual([
      ['request-received', '2026-01-12'],
      ['decision-to-assess', '2026-02-20'],
      ['final-issued', '2026-05-29'],
    ])
    expect(found.notes).toEqual([])
    expect(found.ehcCase).toMatchObject({
      authority: '999',
      settingId: 'setting-1',
      settingName: 'Example Primary',
      sharing: 'nothing',
      version: 1,
    })
    expect(found.ehcCase.child).toMatchObject({
      givenName: 'Ada',
      familyName: 'Example',
      upn: 'H801200001001',
      ncYear: null,
      primaryType: 'SLCN',
      secondaryType: null,
    })
    expect(stageOf(found.events)).toBe('plan')
  })

  test('an exception without a ground excuses the late plan, whose days over still show', () => {
    const { events } = readable(parts => {
      parts.assessment.outcomeOn = '2026-08-03'
      parts.assessment.week20 = '1'
      parts.plan.startOn = '2026-08-03'
    })
    expect(dateOf(datesOf(events, '2026-12-01'), 'final-plan')).toMatchObject({
      dueOn: '2026-06-01',
      metOn: '2026-08-03',
      state: 'exempted',
      daysOver: 63,
    })
  })

  test('a refusal, a withdrawal and a request that waits', () => {
    const alike =
      (outcome: string, outcomeOn: string | null): Edit =>
      parts => {
        alone(parts)
        const goesOn = outcome === 'N' ? '0' : null
        Object.assign(parts.request, { outcome, outcomeOn, mediation: goesOn, tribunal: goesOn })
      }
    expect(told(alike('A', null))).toEqual([['request-received', '2026-01-12']])
    expect(told(alike('W', '2026-02-01'))[1]).toEqual(['withdrawn', '2026-02-01'])
    expect(told(alike('N', '2026-02-01'))[1]).toEqual(['decision-to-assess', '2026-02-01'])
  })

  test('an earlier plan without a day of receipt begins with the plan, and its reviews can be recorded', () => {
    const found = readable(historical)
    expect(found.events.map(({ kind, on }) => [kind, on])).toEqual([
      ['final-issued', '2024-03-04'],
      ['review-meeting-held', '2026-03-02'],
    ])
    const next = happened('review-decision', '2026-03-20', { review: '2026', decision: 'maintain' })
    expect(checkEvent(found.events, next, DEFAULT_CLOCK_SETTINGS).refusal).toBeNull()
  })

  test('a plan from another authority, on the last day it can have come', () => {
    const found = readable(parts => {
      historical(parts)
      parts.active.transferredFrom = '301'
    })
    expect(found.events[0]).toMatchObject({
      kind: 'transferred-in',
      on: '2027-01-20',
      why: NO_DAY_RETURNED,
      details: {
        fromAuthority: '301',
        planMadeOn: '2024-03-04',
        plan: { places: [{ setting: { by: 'urn', urn: '999001' } }] },
      },
    })
  })

  test('the end of a plan and who it was', () => {
    const edit: Edit = parts => {
      Object.assign(parts.plan, { ceasedOn: '2026-11-30', ceaseReason: '3' })
      parts.request.activePlan = null
    }
    expect(readable(edit).events.at(-1)).toMatchObject({
      kind: 'ceased',
      on: '2026-11-30',
      details: { reason: '3' },
    })
  })
})

describe('what is not made up', () => {
  const notesOf = (edit: Edit) => readable(edit).notes

  test.each<[what: string, edit: Edit, note: RegExp]>([
    ['the source of a request', ({ request }) => Object.assign(request, { requestSource: null }), /2\.2/],
    [
      'where the child is, beside what the plan names',
      ({ placement }) => Object.assign(placement, { urn: '999002' }),
      /5\.7 differs/,
    ],
    ['which exception applied', ({ assessment }) => Object.assign(assessment, { week20: '1' }), /3\.7/],
    [
      'why a plan ceased',
      ({ plan, request }) =>
        Object.assign(plan, { ceasedOn: '2026-11-30' }) && Object.assign(request, { activePlan: null }),
      /4\.6/,
    ],
    ['a UPN in another form', ({ person }) => Object.assign(person, { upn: '12' }), /1\.7a/],
    [
      'an authority without a code',
      ({ active }) => Object.assign(active, { transferredFrom: 'XXX' }),
      /5\.1/,
    ],
    [
      'a setting that is not there',
      ({ placement, detail }) =>
        Object.assign(placement, { urn: '999003' }) && Object.assign(detail, { urn: '999003' }),
      /no setting of the authority/,
    ],
    [
      'a plan of another day than it was issued',
      ({ plan }) => Object.assign(plan, { startOn: '2026-06-01' }),
      /4\.1/,
    ],
    ['a third need', ({ active, need }) => active.needs.push({ ...need, id: 'S2', rank: '3' }), /5\.8/],
  ])('%s is said to be missing', (_, edit, note) => {
    expect(notesOf(edit).join('\n')).toMatch(note)
  })

  test('notes and refusals name no child', () => {
    const found = readable(({ person, request }) => {
      Object.assign(person, { upn: 'ADA', postcode: 'somewhere long' })
      Object.assign(request, { requestSource: 'Ada' })
    })
    expect(found.notes.length).toBeGreaterThan(2)
    expect(found.notes.join(' ')).not.toMatch(/ada|example|somewhere/i)
  })
})

describe('what cannot be a case', () => {
  test.each<[what: string, edit: Edit, why: RegExp]>([
    ['a child without a date of birth', ({ person }) => Object.assign(person, { bornOn: null }), /1\.3/],
    [
      'a refusal without a day',
      parts => alone(parts) ?? Object.assign(parts.request, { outcome: 'N', outcomeOn: null }),
      /2\.4/,
    ],
    ['an outcome nobody knows', ({ request }) => Object.assign(request, { outcome: 'Q' }), /2\.5/],
    ['a plan issued on no day', ({ assessment }) => Object.assign(assessment, { outcomeOn: null }), /3\.2/],
    ['a plan that names nothing', ({ plan }) => Object.assign(plan, { planDetails: [] }), /4\.7/],
    [
      'neither a receipt nor a plan',
      parts =>
        alone(parts) ?? Object.assign(parts.request, { outcome: 'A', outcomeOn: null, receivedOn: null }),
      /2\.1/,
    ],
  ])('%s is refused with what is missing', (_, edit, why) => {
    const found = read(edit)
    expect(found.kind === 'refused' ? found.why : 'read').toMatch(why)
  })
})

test('the same child and day give the same case in every year’s return, whatever the ids there', () => {
  const one = readable(() => {})
  const other = readable(({ request }) => Object.assign(request, { id: 'R99' }))
  expect(other.ehcCase.id).toBe(one.ehcCase.id)
})
