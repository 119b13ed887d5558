import { describe, expect, test } from 'vitest'
import { recordEvent } from '../../../functions/actions/record-event.ts'
import type { Change } from '../../../functions/ports.ts'
import { sha256 } from '../../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../../shared/audit/entry.ts'
import { currentEvents } from '../../../shared/ehc/case.ts'
import type { Stage } from '../../../shared/ehc/stage.ts'
import { asOfficer } from '../../builders/acting.ts'
import { duesOf, FULL_JOURNEY, said, walkedTo } from '../../builders/case-walk.ts'
import { idOf } from '../../builders/clock.ts'
import { codeOf, refused } from '../../builders/refused.ts'

const LATER = '2027-12-01T09:00:00.000Z'
const EP = { body: 'educational-psychologist', name: '' } as const

describe('a whole journey, from receipt to the amended plan', () => {
  test('records each step once, one version and one link of the chain at a time', async () => {
    const walk = await walkedTo()
    const { ehcCase, events, entries } = await walk.kept()
    const kinds = ['request-received', ...FULL_JOURNEY.map(([kind]) => kind)]
    expect(events.map(({ kind }) => kind)).toEqual(kinds)
    expect(ehcCase.version).toBe(kinds.length)
    expect(entries.map(({ what }) => what)).toEqual([
      'case-started',
      ...FULL_JOURNEY.map(() => 'event-recorded'),
    ])
    expect(firstBrokenLink(entries, sha256)).toBeNull()
    expect(ehcCase.chainHead).toBe(entries.at(-1)?.hash)
    for (const [at, entry] of entries.entries())
      expect(entry.facts).toEqual({ kind: events[at]?.kind, on: events[at]?.on })
  })

  test('passes through the stages, and stands in the list of each', async () => {
    const walk = await walkedTo()
    const stages: readonly Stage[] = ['requested', 'assessing', 'drafting', 'plan']
    const passed = walk.changes.map(({ ehc }) => ehc?.row.stage)
    expect([...new Set(passed)]).toEqual(stages)
    expect((await walk.cupboard.stores.ehc.rows('900', 'plans')).map(({ id }) => id)).toEqual([walk.caseId])
    expect(await walk.cupboard.stores.ehc.rows('900', 'open')).toEqual([])
  })

  test('has the dates of the law: 6, 16 and 20 weeks, and after the meeting Devon’s 4 and 12', async () => {
    const walk = await walkedTo()
    expect(await duesOf(walk, '2027-06-30')).toMatchObject({
      'decide-to-assess': '2026-02-23',
      advice: '2026-04-06',
      'refuse-to-issue': '2026-05-04',
      'views-on-draft': '2026-05-04',
      'consultation-reply': '2026-05-05',
      'final-plan': '2026-06-01',
      'first-review': '2027-05-28',
      'review-papers': '2027-03-30',
      'review-report': '2027-04-27',
      'review-decision': '2027-05-11',
      'amendment-notice': '2027-05-11',
      'amended-plan': '2027-06-22',
      'amended-plan-at-most': '2027-07-06',
    })
  })

  test('adds its facts to the measures', async () => {
    const walk = await walkedTo()
    expect(walk.changes.at(-1)?.ehc?.row.facts).toEqual({
      plan: { startsOn: '2026-01-12', issuedOn: '2026-05-29', isException: false },
      decisionToAssess: { startsOn: '2026-01-12', doneOn: '2026-02-20' },
      refusalToIssue: null,
      reviewDecisions: [{ startsOn: '2027-04-13', doneOn: '2027-04-27' }],
    })
  })
})

describe('asking the psychologist', () => {
  const asking = said('advice-requested', '2026-02-23', { from: EP, receivedByBodyOn: '2026-02-23' })

  test('puts a statutory request into the queue, due six calendar weeks after receipt, Easter Monday or not', async () => {
    const walk = await walkedTo('advice-requested')
    const change = await walk.record(asking)
    const { events, ehcCase } = await walk.kept()
    const requestId = events.at(-1)?.id ?? ''
    const kept = await walk.cupboard.stores.requests.open('900', requestId)
    expect(kept?.request).toMatchObject({
      id: requestId,
      serviceId: 'ep-statutory-advice',
      raisedFor: 'authority',
      stream: 'statutory',
      status: 'accepted',
      settingId: '900001',
      dueOn: '2026-04-06',
      version: 1,
      decision: { reason: 'duty-in-law', note: '', by: ehcCase.officer },
      content: {
        about: { kind: 'child', child: { givenName: 'Mika', ncYear: 4 } },
        questions: { 'asked-on': '2026-02-23' },
      },
    })
    expect(kept?.entries).toMatchObject([
      {
        sequence: 1,
        what: 'accepted',
        facts: { service: 'ep-statutory-advice', caseId: ehcCase.id },
      },
    ])
    expect(firstBrokenLink(kept?.entries ?? [], sha256)).toBeNull()
    expect(kept?.request.chainHead).toBe(kept?.entries[0]?.hash)
    expect(change.also?.at).toBe(change.at)
    const queue = await walk.cupboard.stores.requests.workList('900', {
      tab: 'to-allocate',
      sort: 'next-date',
      size: 10,
    })
    expect(queue.rows.map(({ id }) => id)).toEqual([requestId])
  })

  test.each(['parent', 'education', 'medical', 'social-care', 'other'] as const)(
    'asking %s puts none there',
    async body => {
      const walk = await walkedTo('advice-requested')
      const change = await walk.record(
        said('advice-requested', '2026-02-23', { from: { body, name: '' }, receivedByBodyOn: '2026-02-23' }),
      )
      expect(change.also).toBeUndefined()
    },
  )

  test('nothing is written when the request or the case cannot be', async () => {
    const walk = await walkedTo('advice-requested')
    const found = await walk.found()
    const { change } = recordEvent(asOfficer(LATER), found, { version: found.ehcCase.version, event: asking })
    const blocked: Change[] = [
      {
        ...change,
        also: { ...(change.also as Change), request: { ...change.also?.request, expects: 3 } as never },
      },
      { ...change, ehc: { ...(change.ehc as NonNullable<Change['ehc']>), expects: 7 } },
    ]
    for (const one of blocked) {
      const before = await walk.cupboard.dump()
      expect(await walk.cupboard.stores.commit(one, null)).toBe('changed')
      expect(await walk.cupboard.dump()).toBe(before)
    }
    expect(await walk.cupboard.stores.commit(change, null)).toBe('done')
  })

  test('needs a setting to send the psychologist to', async () => {
    const walk = await walkedTo('advice-requested')
    const found = { ...(await walk.found()), setting: null }
    const version = found.ehcCase.version
    expect(codeOf(() => recordEvent(asOfficer(LATER), found, { version, event: asking }))).toBe(
      'not-allowed-now',
    )
  })

  test('is not done twice by a correction of the day; a correction from another body does it', async () => {
    const walk = await walkedTo('advice-requested')
    await walk.record(asking)
    const supersedes = (await walk.kept()).events.at(-1)?.id ?? ''
    const day = await walk.record(
      said(
        'advice-requested',
        '2026-02-24',
        { from: EP, receivedByBodyOn: '2026-02-24' },
        { supersedes, why: 'It arrived a day later' },
      ),
    )
    expect(day.also).toBeUndefined()
    const other = await walk.record(
      said('advice-requested', '2026-02-24', {
        from: { body: 'medical', name: '' },
        receivedByBodyOn: '2026-02-24',
      }),
    )
    const corrected = await walk.record(
      said(
        'advice-requested',
        '2026-02-24',
        { from: { ...EP, name: 'second' }, receivedByBodyOn: '2026-02-24' },
        { supersedes: other.ehc?.event?.id ?? '', why: 'It was the psychologist' },
      ),
    )
    expect(corrected.also?.request?.next.id).toBe(corrected.ehc?.event?.id)
  })
})

describe('a correction', () => {
  test('is a new event that supersedes with a reason; what was recorded stays', async () => {
    const walk = await walkedTo('draft-served')
    const decision = (await walk.kept()).events.find(({ kind }) => kind === 'decision-to-assess')
    const change = await walk.record(
      said(
        'decision-to-assess',
        '2026-02-19',
        {},
        { supersedes: decision?.id ?? '', why: 'Letter of the 19th' },
      ),
    )
    expect(change.note).toEqual({
      what: 'event-corrected',
      why: 'Letter of the 19th',
      facts: { kind: 'decision-to-assess', on: '2026-02-19' },
    })
    const { events } = await walk.kept()
    expect(events.filter(({ kind }) => kind === 'decision-to-assess')).toHaveLength(2)
    const standing = currentEvents(events).filter(({ kind }) => kind === 'decision-to-assess')
    expect(standing.map(({ on }) => on)).toEqual(['2026-02-19'])
    expect(change.ehc?.row.facts.decisionToAssess?.doneOn).toBe('2026-02-19')
  })

  test.each<[string, string | null, (id: string) => string]>([
    ['without a reason', null, id => id],
    ['of what is not in the case', 'x', () => idOf(404)],
  ])('%s is refused', async (_, why, whichOf) => {
    const walk = await walkedTo('advice-requested')
    const found = await walk.found()
    const supersedes = whichOf(found.events.at(-1)?.id ?? '')
    const event = said('decision-to-assess', '2026-02-19', {}, { supersedes, why })
    expect(
      codeOf(() => recordEvent(asOfficer(LATER), found, { version: found.ehcCase.version, event })),
    ).toBe('not-allowed-now')
  })

  test('of receipt that would come after what followed is refused', async () => {
    const walk = await walkedTo('advice-requested')
    const found = await walk.found()
    const supersedes = found.events[0]?.id ?? ''
    const event = said('request-received', '2026-03-01', {}, { supersedes, why: 'x' })
    const refusal = refused(() =>
      recordEvent(asOfficer(LATER), found, { version: found.ehcCase.version, event }),
    )
    expect(refusal.message).toContain('could then not stand')
  })
})
