import { describe, expect, test } from 'vitest'
import { recordEvent } from '../../../functions/actions/record-event.ts'
import { asOfficer } from '../../builders/acting.ts'
import { CaseWalk, duesOf, type Step, said, walkedTo } from '../../builders/case-walk.ts'
import { refused } from '../../builders/refused.ts'

const LATER = '2027-12-01T09:00:00.000Z'
const EP = { body: 'educational-psychologist', name: '' } as const

/** What is refused or warned of where, and which provision says so. */
const NOT_SO: readonly (readonly [string, Step, Parameters<typeof walkedTo>[0], string, boolean])[] = [
  [
    'a decision before receipt',
    ['decision-to-assess', '2026-01-11'],
    'decision-to-assess',
    'reg. 5(1)',
    false,
  ],
  [
    'advice asked for before the decision',
    ['advice-requested', '2026-02-01', { receivedByBodyOn: '2026-02-02' }],
    'decision-to-assess',
    'reg. 6(1)',
    true,
  ],
  ['advice nobody asked for', ['advice-received', '2026-03-20'], 'advice-requested', 'reg. 8(1)', false],
  ['a final plan without a draft', ['final-issued', '2026-04-18'], 'draft-served', 'reg. 13(1)', false],
  [
    'a final plan within the fifteen days and without a reply',
    ['final-issued', '2026-05-04'],
    'views-received',
    'reg. 13(1)(a)',
    true,
  ],
  [
    'an amended plan within the fifteen days and without a reply',
    ['amended-final-issued', '2027-05-11'],
    'amendment-views-received',
    'reg. 22(2)(c)',
    true,
  ],
  [
    'school closure as the reason for late advice (T9)',
    [
      'exemption-recorded',
      '2026-09-03',
      {
        provision: '8(2)',
        adviceFrom: EP,
        evidence: {
          ground: 'setting-closed',
          adviceRequestedOn: '2026-07-16',
          closedFrom: '2026-07-23',
          reopensOn: '2026-09-02',
          note: 'Summer',
        },
      },
    ],
    'decision-to-issue',
    'reg. 8(2)',
    false,
  ],
  [
    'a missed appointment as the reason for a late plan (T10)',
    [
      'exemption-recorded',
      '2026-06-02',
      {
        provision: '13(3)',
        evidence: { ground: 'missed-appointment', missedOn: '2026-03-10', note: 'Did not come' },
      },
    ],
    'decision-to-issue',
    'reg. 13(3)',
    false,
  ],
  [
    'absence of 27 days as the reason for a late plan (T11)',
    [
      'exemption-recorded',
      '2026-06-02',
      {
        provision: '13(3)',
        evidence: {
          ground: 'absent-from-area',
          awayFrom: '2026-04-01',
          awayTo: '2026-04-27',
          note: 'Abroad',
        },
      },
    ],
    'decision-to-issue',
    'reg. 13(3)',
    false,
  ],
]

describe('what the law does not allow', () => {
  test.each(NOT_SO)('%s is said with its provision', async (_, step, before, provision, canOverride) => {
    const walk = await walkedTo(before)
    const found = await walk.found()
    const [kind, on, details] = step
    const version = found.ehcCase.version
    const record = (why: string | null) => () =>
      recordEvent(asOfficer(LATER), found, { version, event: said(kind, on, details as never, { why }) })
    const refusal = refused(record(null))
    expect(refusal.code).toBe('not-allowed-now')
    expect(refusal.facts).toMatchObject({ canOverride })
    expect(refusal.facts.provision).toContain(provision)
    expect(refusal.message).toContain(provision)
    if (!canOverride) {
      expect(refused(record('All the same')).facts).toMatchObject({ canOverride: false })
      return
    }
    const { change } = record('All the same')()
    expect(change.note?.why).toBe('All the same')
    expect(change.ehc?.event?.why).toBe('All the same')
  })

  test('absence of 28 days is an exemption, the date stays, and the case is an exception (T11)', async () => {
    const walk = await walkedTo('decision-to-issue')
    const before = (await duesOf(walk, '2026-06-30'))['final-plan']
    const evidence = {
      ground: 'absent-from-area',
      awayFrom: '2026-04-01',
      awayTo: '2026-04-28',
      note: 'Abroad',
    } as const
    const change = await walk.record(said('exemption-recorded', '2026-06-02', { evidence }))
    expect((await duesOf(walk, '2026-06-30'))['final-plan']).toBe(before)
    const date = change.ehc?.row.dates.find(({ rule }) => rule === 'final-plan')
    expect(date).toMatchObject({ dueOn: '2026-06-01', isExempted: true })
    const last = await walk.take([
      ['decision-to-issue', '2026-06-03'],
      ['draft-served', '2026-06-03'],
      ['views-received', '2026-06-10'],
      ['final-issued', '2026-06-24'],
    ])
    expect(last.changes.at(-1)?.ehc?.row.facts.plan?.isException).toBe(true)
  })
})

describe('an ended case', () => {
  const order: Step = ['order-made', '2026-09-01', { order: 'assess' }]

  async function refusedAndAppealed(): Promise<CaseWalk> {
    const walk = await new CaseWalk().start(said('request-received', '2026-01-12'))
    return walk.take([
      ['decision-to-assess', '2026-02-20', { decision: 'not-assess' }],
      ['mediation-certificate-issued', '2026-03-20'],
      ['appeal-lodged', '2026-04-10'],
    ])
  }

  test('that an order opens again holds its child again', async () => {
    const walk = await refusedAndAppealed()
    const change = await walk.take([order]).then(({ changes }) => changes.at(-1))
    expect(change?.ehc?.row.stage).toBe('assessing')
    expect(change?.ehc?.children).toEqual([{ text: expect.any(String), isHeld: true }])
    expect((await walk.found()).openCaseId).toBe(walk.caseId)
  })

  test('is not opened again beside a newer one of the same child', async () => {
    const walk = await refusedAndAppealed()
    const first = walk.caseId
    await walk.start(said('request-received', '2026-06-01'))
    const second = walk.caseId
    walk.caseId = first
    await walk.record(said('appeal-notice-received', '2026-06-02'))
    await expect(walk.take([order])).rejects.toMatchObject({
      code: 'open-case-exists',
      facts: { caseId: second },
    })
  })

  test('takes nothing of an assessment any more', async () => {
    const walk = await new CaseWalk().start(said('request-received', '2026-01-12'))
    await walk.take([['withdrawn', '2026-02-01']])
    await expect(walk.take([['decision-to-assess', '2026-02-10']])).rejects.toMatchObject({
      code: 'not-allowed-now',
    })
  })
})

test('what somebody else has changed since is refused', async () => {
  const walk = await walkedTo('advice-requested')
  const found = await walk.found()
  const event = said('withdrawn', '2026-02-21')
  expect(refused(() => recordEvent(asOfficer(LATER), found, { version: 1, event })).facts).toEqual({
    yourVersion: 1,
    currentVersion: 2,
  })
})

test('a plan cannot be transferred to the authority that has it', async () => {
  const found = await (await walkedTo('review-meeting-planned')).found()
  const to = (toAuthority: string) => () =>
    recordEvent(asOfficer(LATER), found, {
      version: found.ehcCase.version,
      event: said('transferred-out', '2026-09-01', { toAuthority }),
    })
  expect(refused(to('900')).facts).toMatchObject({ provision: 'reg. 15', canOverride: false })
  expect(to('901')).not.toThrow()
})
