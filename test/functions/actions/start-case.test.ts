import { describe, expect, test } from 'vitest'
import { type StartCaseFound, startCase } from '../../../functions/actions/start-case.ts'
import { CHAIN_START } from '../../../shared/audit/entry.ts'
import { CaseStart } from '../../../shared/contracts/ehc.ts'
import type { CaseEventInput } from '../../../shared/ehc/case.ts'
import type { CLOCK_BASES, RequestSource } from '../../../shared/ehc/details/codes.ts'
import { referenceOf } from '../../../shared/ids.ts'
import { asOfficer } from '../../builders/acting.ts'
import { CaseWalk, said } from '../../builders/case-walk.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { ABOUT } from '../../builders/content.ts'
import { A_CHILD } from '../../builders/ehc-case.ts'
import { SETTING } from '../../builders/found.ts'
import { codeOf, refused } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'
import { HARBOUR } from '../../builders/world.ts'

const found = (over: Partial<StartCaseFound> = {}): StartCaseFound => ({
  setting: SETTING,
  request: null,
  openCaseId: null,
  alikeIds: [],
  ...over,
})
const received = said('request-received', '2026-11-16')
const input = (first: CaseEventInput, fromRequestId: string | null = null) => ({
  child: A_CHILD,
  fromRequestId,
  first,
})

test('a case begins with its first event, its officer and the dates shared', () => {
  const { change, answer } = startCase(asOfficer(), found(), input(received))
  const by = { userId: 'u-officer', name: 'Ola Officer' }
  expect(change.ehc?.next).toEqual({
    id: answer.id,
    authority: '900',
    version: 1,
    chainHead: CHAIN_START,
    child: A_CHILD,
    settingId: '900001',
    settingName: 'Pier Primary',
    officer: by,
    sharing: 'dates',
    fromRequestId: null,
    startedAt: NOW,
    startedBy: by,
    changedAt: NOW,
  })
  expect(change.ehc?.event).toEqual({
    ...received,
    id: change.ehc?.event?.id,
    recordedAt: NOW,
    recordedBy: by,
  })
  expect(change.note).toEqual({
    what: 'case-started',
    why: null,
    facts: { kind: 'request-received', on: '2026-11-16' },
  })
  expect(change.ehc?.row).toMatchObject({
    who: 'M.Q., Year 4',
    stage: 'requested',
    clockStartOn: '2026-11-16',
    next: { rule: 'decide-to-assess', dueOn: '2026-12-28' },
  })
  expect(answer).toEqual({ id: answer.id, reference: expect.stringMatching(/^\w{5}-\w{5}$/), version: 1 })
})

type ClockBasis = keyof typeof CLOCK_BASES

/** What the law allows of each source, by what it is said to be; typed from CFA 2014 sections 24 and 36(1). */
const SOURCES: Readonly<Record<RequestSource, Readonly<Record<ClockBasis, 'yes' | 'with-a-reason' | 'no'>>>> =
  {
    '1': { REQUEST_S36: 'yes', BROUGHT_TO_ATTENTION_S24: 'yes' },
    '2': { REQUEST_S36: 'yes', BROUGHT_TO_ATTENTION_S24: 'yes' },
    '3': { REQUEST_S36: 'no', BROUGHT_TO_ATTENTION_S24: 'yes' },
    '4': { REQUEST_S36: 'no', BROUGHT_TO_ATTENTION_S24: 'yes' },
    '5': { REQUEST_S36: 'with-a-reason', BROUGHT_TO_ATTENTION_S24: 'yes' },
  }
const CELLS = (Object.keys(SOURCES) as RequestSource[]).flatMap(source =>
  (Object.keys(SOURCES[source]) as ClockBasis[]).map(basis => ({
    source,
    basis,
    may: SOURCES[source][basis],
  })),
)

describe('a case from each source', () => {
  test.each(CELLS)('source $source on the basis $basis: $may', ({ source, basis, may }) => {
    const begin = (why: string | null) => () =>
      startCase(
        asOfficer(),
        found(),
        input(said('request-received', '2026-11-16', { source, basis }, { why })),
      )
    if (may === 'yes') expect(begin(null)().answer.version).toBe(1)
    else
      expect(refused(begin(null)).facts).toEqual({
        provision: 'CFA 2014 s. 36(1)',
        canOverride: may === 'with-a-reason',
      })
    if (may === 'with-a-reason') expect(begin('A grandparent with care')().answer.version).toBe(1)
    if (may === 'no') expect(codeOf(begin('A reason'))).toBe('not-allowed-now')
  })

  test.each(Object.keys(SOURCES) as RequestSource[])(
    'source %s may bring a child to attention without a request',
    source => {
      const first = said('brought-to-attention', '2026-11-16', { source })
      expect(startCase(asOfficer(), found(), input(first)).change.ehc?.row.clockStartOn).toBe('2026-11-16')
    },
  )

  test('a plan from another authority begins as a plan, without the twenty weeks', () => {
    const first = said('transferred-in', '2026-11-16')
    const { change } = startCase(asOfficer(), found(), input(first))
    expect(change.ehc?.row).toMatchObject({ stage: 'plan', clockStartOn: null })
    expect(change.ehc?.children).toEqual([{ text: expect.any(String), isHeld: true }])
  })
})

test.each([
  ['a decision before anything was received', said('decision-to-assess', '2026-11-16'), 'reg. 5(1)'],
  ['a day that has not come', said('request-received', '2026-11-24'), 'the record of the case'],
  [
    'a correction of nothing',
    said('request-received', '2026-11-16', {}, { supersedes: idOf(1), why: 'x' }),
    'the record of the case',
  ],
])('cannot begin with %s', (_, first, provision) => {
  const refusal = refused(() => startCase(asOfficer(), found(), input(first)))
  expect(refusal.code).toBe('not-allowed-now')
  expect(refusal.facts).toMatchObject({ canOverride: false })
  expect(refusal.facts.provision).toContain(provision)
})

describe('from a support request', () => {
  const request = aRequest().id(idOf(33)).complete().submitted().build()

  test('the case keeps the link, and its timeline says so', () => {
    const { change } = startCase(asOfficer(), found({ request }), input(received, request.id))
    expect(change.ehc?.next.fromRequestId).toBe(request.id)
    expect(change.note?.facts).toMatchObject({ fromRequest: request.id })
  })

  test('of another setting it is refused', () => {
    const elsewhere = found({ request, setting: HARBOUR })
    expect(codeOf(() => startCase(asOfficer(), elsewhere, input(received, request.id)))).toBe(
      'not-allowed-now',
    )
    expect(
      codeOf(() => startCase(asOfficer(), found({ request, setting: null }), input(received, request.id))),
    ).toBe('not-allowed-now')
  })

  test('that is still a setting’s draft it is as if it were not there', () => {
    const draft = aRequest().complete().build()
    expect(codeOf(() => startCase(asOfficer(), found({ request: draft }), input(received, draft.id)))).toBe(
      'not-found',
    )
  })

  test('that is about no child it is refused', () => {
    const group = { ...request, content: { ...request.content, about: ABOUT.group } }
    expect(codeOf(() => startCase(asOfficer(), found({ request: group }), input(received, group.id)))).toBe(
      'not-allowed-now',
    )
  })
})

describe('a second open case of a child', () => {
  test('is refused with the reference of the first', () => {
    const refusal = refused(() => startCase(asOfficer(), found({ openCaseId: idOf(51) }), input(received)))
    expect(refusal.code).toBe('open-case-exists')
    expect(refusal.facts).toEqual({ caseId: idOf(51), caseReference: '00000-0001K' })
    expect(refusal.message).toContain('00000-0001K')
  })

  test.each([
    ['withdrawn', said('withdrawn', '2026-02-01')],
    ['refused', said('decision-to-assess', '2026-02-20', { decision: 'not-assess' })],
    ['transferred', said('transferred-out', '2026-02-01')],
  ])('may be started once the first is %s', async (_, ending) => {
    const walk = await new CaseWalk().start(said('request-received', '2026-01-12'))
    const first = walk.caseId
    const again = said('request-received', '2026-03-02')
    await expect(walk.start(again)).rejects.toMatchObject({ code: 'open-case-exists' })
    await walk.record(ending)
    await walk.start(again)
    expect(walk.caseId).not.toBe(first)
  })

  test('is told by the UPN where there is one, else by names and date of birth in any spelling', async () => {
    const walk = await new CaseWalk().start(said('request-received', '2026-01-12'))
    const again = (over: Partial<typeof A_CHILD>) =>
      walk.start(said('request-received', '2026-03-02'), { ...A_CHILD, ...over })
    await expect(again({ givenName: ' MÍKA ', familyName: 'Qui-ll' })).rejects.toMatchObject({
      code: 'open-case-exists',
    })
    await again({ dateOfBirth: '2018-03-15' })
    await again({ upn: 'A123456789012' })
    await expect(again({ upn: 'A123456789012', givenName: 'Other' })).rejects.toMatchObject({
      code: 'open-case-exists',
    })
  })
})

test('what is sent is checked field by field', () => {
  const good = { child: A_CHILD, settingId: '900001', fromRequestId: null, first: received }
  expect(CaseStart.safeParse(good).success).toBe(true)
  for (const bad of [
    { ...good, child: { ...A_CHILD, givenName: ' ' } },
    { ...good, child: { ...A_CHILD, dateOfBirth: '2018-02-30' } },
    { ...good, child: { ...A_CHILD, uln: '123' } },
    { ...good, first: { ...received, kind: 'final' } },
    { ...good, first: { ...received, details: { source: '9' } } },
    { ...good, extra: 1 },
  ])
    expect(CaseStart.safeParse(bad).success).toBe(false)
})

describe('a child of the name and date of birth of one who has an open case', () => {
  const run = (why: string | null) =>
    startCase(asOfficer(), found({ alikeIds: [idOf(51)] }), input({ ...received, why }))

  test('is warned of, naming the case and the child', () => {
    const refusal = refused(() => run(null))
    expect([refusal.code, refusal.facts]).toEqual([
      'not-allowed-now',
      { canOverride: true, caseId: idOf(51), caseReference: referenceOf(idOf(51)) },
    ])
    expect(refusal.message).toContain(`Case ${referenceOf(idOf(51))} is open`)
    expect(refusal.message).toContain('Mika Quill')
  })

  test('may have a case beside it for a reason, and the timeline names the other case', () => {
    expect(run('Cousins, both seen').change.note).toMatchObject({
      why: 'Cousins, both seen',
      facts: { besideCases: referenceOf(idOf(51)) },
    })
  })
})

test.each([
  ['with a request before the child was born', said('request-received', '2018-03-13')],
  ['with a plan of the authority’s own', said('transferred-in', '2026-11-16', { fromAuthority: '900' })],
])('a case cannot begin %s', (_, first) => {
  expect(codeOf(() => startCase(asOfficer(), found(), input(first)))).toBe('not-allowed-now')
})
