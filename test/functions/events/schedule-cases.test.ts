import { describe, expect, test } from 'vitest'
import { createScheduleHandler } from '../../../functions/events/schedule.ts'
import { aClock, idOf } from '../../builders/clock.ts'
import { anEhcCase, type CaseBuilder } from '../../builders/ehc-case.ts'
import { aContext } from '../../builders/event.ts'
import { PEOPLE } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'
import type { GivenCase } from '../../fakes/in-memory-state.ts'
import { inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { partsOn } from '../../fakes/parts.ts'

const AUDIENCES = ['officer#u-officer', 'officers', 'officer#u-other', 'team', 'setting#900001']

async function filled(cases: readonly GivenCase[], now = '2026-11-23T06:00:00.000Z') {
  const cupboard = inMemoryStores()
  await cupboard.give({ authority: '900', users: Object.values(PEOPLE), cases })
  const { parts, clock, logged } = partsOn(cupboard.stores, { clock: aClock(now) })
  const handler = createScheduleHandler(parts)
  const told = async () => {
    const { notices } = await cupboard.stores.notices.latest('900', AUDIENCES, 'u-lead')
    return notices.map(({ audience, text }) => `${audience}: ${text}`).sort()
  }
  return {
    ...cupboard,
    cupboard,
    clock,
    logged,
    told,
    run: () => handler({ time: clock.now().toISOString() }, aContext('schedule')),
  }
}

/** A decision is due six weeks after receipt, on the same weekday. */
const received = (on: string): CaseBuilder => anEhcCase().received(on)
const CASE = 'Case 00000-0001K: Decide whether to assess'

describe('a date of the law is warned of', () => {
  test.each([
    ['15 days before', '2026-10-27', []],
    ['14 days before', '2026-10-26', [`officer#u-officer: ${CASE} is due in 14 days.`]],
    ['13 days before', '2026-10-25', [`officer#u-officer: ${CASE} is due in 13 days.`]],
    ['7 days before', '2026-10-19', [`officer#u-officer: ${CASE} is due in 7 days.`]],
    ['the day before', '2026-10-13', [`officer#u-officer: ${CASE} is due tomorrow.`]],
    ['on the day', '2026-10-12', [`officer#u-officer: ${CASE} is due today.`]],
    [
      'the day after, to every officer too',
      '2026-10-11',
      [`officer#u-officer: ${CASE} is overdue by 1 day.`, `officers: ${CASE} is overdue by 1 day.`],
    ],
    [
      'two days after',
      '2026-10-10',
      [`officer#u-officer: ${CASE} is overdue by 2 days.`, `officers: ${CASE} is overdue by 2 days.`],
    ],
  ])('%s', async (_, on, expected) => {
    const { run, told } = await filled([received(on).build()])
    await run()
    expect(await told()).toEqual(expected)
  })
})

test('from receipt until it is long overdue each warning comes once, and one escalation', async () => {
  const { run, told, clock } = await filled([received('2026-11-22').build()])
  for (let day = 0; day <= 60; day += 1) {
    await run()
    await run()
    clock.addMinutes(24 * 60)
  }
  expect(await told()).toEqual(
    [
      `officer#u-officer: ${CASE} is due in 14 days.`,
      `officer#u-officer: ${CASE} is due in 7 days.`,
      `officer#u-officer: ${CASE} is due tomorrow.`,
      `officer#u-officer: ${CASE} is overdue by 1 day.`,
      `officers: ${CASE} is overdue by 1 day.`,
    ].sort(),
  )
})

test('run twice in a day it makes the same notices, not new ones', async () => {
  const { run, dump, clock, logged } = await filled([
    received('2026-10-26').build(),
    received('2026-10-11').id(idOf(52)).build(),
  ])
  await run()
  const once = await dump()
  clock.addMinutes(90)
  await run()
  expect(await dump()).toBe(once)
  expect(logged.map(line => line.fields.count)).toEqual([3, 0])
})

test('what an exemption excuses is warned of before its day, and never said to be overdue', async () => {
  const excused = (on: string) =>
    received(on)
      .happened('exemption-recorded', '2026-11-01', {
        provision: '5(4)',
        evidence: {
          ground: 'exceptional-circumstances',
          affectedFrom: '2026-10-20',
          affectedTo: '2026-11-01',
          note: 'Ill',
        },
      })
      .build()
  const before = await filled([excused('2026-10-19')])
  await before.run()
  expect(await before.told()).toHaveLength(1)
  const after = await filled([excused('2026-10-11')])
  await after.run()
  expect(await after.told()).toEqual([])
})

test('what is done, withdrawn or refused warns nobody', async () => {
  const done = [
    received('2026-10-26').happened('decision-to-assess', '2026-11-20'),
    received('2026-10-19').happened('withdrawn', '2026-11-20'),
    received('2026-10-11').happened('decision-to-assess', '2026-11-20', { decision: 'not-assess' }),
  ]
  const { run, told } = await filled(done.map((one, at) => one.id(idOf(51 + at)).build()))
  await run()
  expect(await told()).toEqual([])
})

test('what the authority still has to do after a refusal is warned of', async () => {
  const mediating = received('2026-08-03')
    .happened('decision-to-assess', '2026-09-07', { decision: 'not-assess' })
    .happened('mediation-requested', '2026-10-23')
  const { run, told, clock } = await filled([mediating.build()], '2026-11-15T06:00:00.000Z')
  await run()
  clock.addMinutes(8 * 24 * 60)
  await run()
  const held = 'Case 00000-0001K: Hold mediation (Decision whether to assess, Monday 7 September 2026)'
  expect(await told()).toEqual([
    `officer#u-officer: ${held} is due in 7 days.`,
    `officer#u-officer: ${held} is overdue by 1 day.`,
    `officers: ${held} is overdue by 1 day.`,
  ])
})

test('each body’s advice is warned of by what the body is, without the name that was typed', async () => {
  const asked = (body: 'educational-psychologist' | 'other', name: string) =>
    ({ from: { body, name }, receivedByBodyOn: '2026-10-19' }) as const
  const one = received('2026-09-21')
    .happened('decision-to-assess', '2026-10-12')
    .happened('advice-requested', '2026-10-19', asked('educational-psychologist', 'Zebedee'))
    .happened('advice-requested', '2026-10-19', asked('other', 'Zebedee A'))
    .happened('advice-requested', '2026-10-19', asked('other', 'Zebedee B'))
  const { run, told, dump } = await filled([one.build()])
  await run()
  expect(await told()).toEqual([
    'officer#u-officer: Case 00000-0001K: Give advice (Another person) is due in 7 days.',
    'officer#u-officer: Case 00000-0001K: Give advice (Educational psychologist) is due in 7 days.',
  ])
  const notices = /"notices",(.*?)\],\["cases"/.exec(await dump())?.[1] ?? ''
  expect(notices).toContain('case#')
  expect(notices).not.toContain('Zebedee')
})

test('the draft, which practice alone sets a day for, is warned of in its time', async () => {
  // fourteen weeks after 17 August are 23 November
  const one = received('2026-08-17')
    .happened('decision-to-assess', '2026-09-28')
    .happened('decision-to-issue', '2026-11-02')
  const { run, told, clock } = await filled([one.build()], '2026-11-16T06:00:00.000Z')
  await run()
  clock.addMinutes(6 * 24 * 60)
  await run()
  expect(await told()).toEqual([
    'officer#u-officer: Case 00000-0001K: Serve the draft plan is due in 7 days.',
    'officer#u-officer: Case 00000-0001K: Serve the draft plan is due tomorrow.',
  ])
})

test('a plan’s review is warned of as an assessment is', async () => {
  const plan = received('2025-05-01')
    .happened('decision-to-assess', '2025-06-01')
    .happened('final-issued', '2025-12-08')
  const { run, told } = await filled([plan.build()])
  await run()
  expect(await told()).toEqual([
    'officer#u-officer: Case 00000-0001K: Complete the first review is due in 14 days.',
  ])
})

test('an officer sees their own warnings and every escalation on their page, with the way to the case', async () => {
  const { run, cupboard } = await filled([
    received('2026-10-26').build(),
    received('2026-10-11').id(idOf(52)).officer({ userId: 'u-other', name: 'Other' }).build(),
  ])
  await run()
  const api = await anApi([], { cupboard })
  const seen = (await api.call(PEOPLE.officer, 'GET /notices')).json.notices
  expect(seen.map(({ text, caseId }: { text: string; caseId: string }) => [text, caseId]).sort()).toEqual([
    [`${CASE} is due in 14 days.`, idOf(51)],
    ['Case 00000-0001M: Decide whether to assess is overdue by 1 day.', idOf(52)],
  ])
  for (const who of [PEOPLE.senco, PEOPLE.lead, PEOPLE.sam])
    expect((await api.call(who, 'GET /notices')).json.notices).toEqual([])
})
