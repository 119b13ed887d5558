import { expect, test } from 'vitest'
import { sha256 } from '../../../../functions/storage/chain.ts'
import { childItem, ehcItem } from '../../../../functions/storage/ehc-items.ts'
import type { Item } from '../../../../functions/storage/items.ts'
import { demoItems } from '../../../../infra/local/demo/seed.ts'
import { returnOf } from '../../../../infra/local/sen2/make.ts'
import { type AuditEntry, firstBrokenLink } from '../../../../shared/audit/entry.ts'
import { londonDateOf, londonInstant } from '../../../../shared/calendar/local-date.ts'
import { type EhcRow, ehcRowOf } from '../../../../shared/casework/case-row.ts'
import { childText, EhcCase } from '../../../../shared/casework/ehc-case.ts'
import { caseFindings, shadowCensus } from '../../../../shared/casework/sen2-findings.ts'
import { CaseEvent } from '../../../../shared/ehc/case.ts'
import { checkEvent } from '../../../../shared/ehc/check-event.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../../../../shared/ehc/settings.ts'
import { STAGES, stageOf } from '../../../../shared/ehc/stage.ts'
import { bandOf } from '../../../../shared/ehc/timeliness.ts'
import { Request } from '../../../../shared/requests/request.ts'
import { sen2Xml } from '../../../../shared/sen2/xml.ts'

/** Days that calendars trip over, and one where nothing is special. */
const DAYS = [
  '2026-10-25',
  '2026-11-23',
  '2026-12-27',
  '2027-03-28',
  '2027-08-15',
  '2028-02-29',
  '2028-12-08',
]

interface Found {
  readonly ehcCase: EhcCase
  readonly row: EhcRow
  readonly events: readonly CaseEvent[]
  readonly entries: readonly AuditEntry[]
  readonly item: Item
}

/** The cases among items, each with its events and entries in order. */
function casesIn(items: readonly Item[]): Found[] {
  const under = new Map<string, Item[]>()
  for (const item of items) under.set(item.pk, [...(under.get(item.pk) ?? []), item])
  return items
    .filter(item => item.sk === 'case')
    .map(item => {
      const own = (under.get(item.pk) ?? []).toSorted((a, b) => (a.sk < b.sk ? -1 : 1))
      const dataOf = (prefix: string) => own.filter(one => one.sk.startsWith(prefix)).map(one => one.data)
      return {
        ehcCase: EhcCase.parse(item.data),
        row: item.row as EhcRow,
        events: dataOf('event#').map(event => CaseEvent.parse(event)),
        entries: dataOf('entry#') as AuditEntry[],
        item,
      }
    })
}

const TODAY = '2026-11-23'
const items = demoItems({ authority: '900', today: TODAY })
const cases = casesIn(items)
const inStage = (...stages: string[]) => cases.filter(({ row }) => stages.includes(row.stage))
const withEvent = (kind: string) => cases.filter(({ events }) => events.some(event => event.kind === kind))

test.each(DAYS)('every case of a demo of %s is what its own events make it', today => {
  const small = demoItems({ authority: '900', today, settings: 12, specialists: 20, requests: 60 })
  const midnight = londonInstant(today, 0)
  const held = new Map<string, unknown>()
  for (const found of casesIn(small)) {
    const { ehcCase, events, entries, item } = found
    expect(firstBrokenLink(entries, sha256)).toBeNull()
    expect([entries.length, entries.at(-1)?.hash]).toEqual([ehcCase.version, ehcCase.chainHead])
    expect(entries.every(({ at }) => at < midnight)).toBe(true)
    expect(item).toEqual(ehcItem(ehcCase, ehcRowOf(ehcCase, events, today, DEFAULT_CLOCK_SETTINGS)))
    expect(impossible(events)).toEqual([])
    expect(sen2Errors(found, today)).toEqual([])
    const text = childText(ehcCase.child)
    const isHeld = STAGES[stageOf(events)].isOpen
    const { sk } = childItem('900', ehcCase.id, { text, isHeld })
    if (isHeld) held.set(sk, ehcCase.id)
  }
  const kept = small.filter(one => one.pk.includes('#children') && one.caseId !== '')
  expect(new Map(kept.map(one => [one.sk, one.caseId]))).toEqual(held)
  const alike = small.filter(one => one.pk.endsWith('#alike')).flatMap(one => [...(one.cases as Set<string>)])
  expect(alike.sort()).toEqual([...held.values()].sort())
})

function sen2Errors({ ehcCase, events }: Found, today: string): unknown[] {
  return caseFindings(ehcCase, events, shadowCensus(today)).filter(({ severity }) => severity === 'error')
}

/** Events that could not have been recorded when they were, without a reason. */
function impossible(events: readonly CaseEvent[]): string[] {
  return events.flatMap((event, index) => {
    const { refusal, warnings } = checkEvent(events.slice(0, index), event, DEFAULT_CLOCK_SETTINGS)
    const isFine = refusal === null && (warnings.length === 0 || event.why !== null)
    const isInOrder = event.on <= londonDateOf(event.recordedAt)
    return isFine && isInOrder ? [] : [`${event.kind} ${refusal?.message ?? warnings[0]?.message}`]
  })
}

test('about 600 plans and 220 cases being worked on come with 400 requests', () => {
  expect(inStage('plan').length + withEvent('ceased').length).toBeGreaterThan(560)
  expect(inStage('requested', 'assessing', 'drafting').length).toBeGreaterThan(205)
  expect(inStage('requested', 'assessing', 'drafting').length).toBeLessThan(235)
  for (const stage of ['not-assessing', 'not-issuing', 'ended'])
    expect(inStage(stage).length).toBeGreaterThan(15)
  const counted = [...new Set(cases.map(({ row }) => row.officerId))].map(
    id => cases.filter(({ row }) => row.officerId === id).length,
  )
  expect(counted).toHaveLength(2)
  expect(Math.min(...counted)).toBeGreaterThan(cases.length / 3)
})

test('a small authority has cases in proportion', () => {
  const small = casesIn(
    demoItems({ authority: '901', today: TODAY, settings: 12, specialists: 20, requests: 60 }),
  )
  const open = small.filter(({ row }) => ['requested', 'assessing', 'drafting'].includes(row.stage))
  expect(open.length).toBeGreaterThanOrEqual(28)
  expect(open.length).toBeLessThanOrEqual(38)
  expect(small.filter(({ row }) => row.stage === 'plan').length).toBeGreaterThanOrEqual(76)
})

test('timeliness is as authorities have it', () => {
  const plans = cases.flatMap(({ row }) => row.facts.plan ?? [])
  const share = (part: number, whole: number) => Math.round((100 * part) / whole)
  const band = (wanted: string) => share(plans.filter(plan => bandOf(plan) === wanted).length, plans.length)
  expect(band('within-20-weeks')).toBeGreaterThan(40)
  expect(band('within-20-weeks')).toBeLessThan(60)
  expect(band('20-to-52-weeks')).toBeGreaterThan(30)
  expect(band('over-a-year')).toBeGreaterThan(3)
  expect(band('over-a-year')).toBeLessThan(14)
  const weeksOf = ({ startsOn, doneOn }: { startsOn: string; doneOn: string }) =>
    (Date.parse(doneOn) - Date.parse(startsOn)) / (7 * 86_400_000)
  const decided = cases.flatMap(({ row }) => row.facts.decisionToAssess ?? [])
  expect(share(decided.filter(fact => weeksOf(fact) <= 6).length, decided.length)).toBeGreaterThan(80)
  const reviewed = cases.flatMap(({ row }) => row.facts.reviewDecisions)
  expect(share(reviewed.filter(fact => weeksOf(fact) <= 4).length, reviewed.length)).toBeLessThan(55)
  expect(share(inStage('not-assessing').length, decided.length)).toBeGreaterThan(20)
  expect(plans.filter(plan => plan.isException).length).toBeGreaterThan(15)
})

test('the demo has everything an officer meets', () => {
  for (const kind of [
    'exemption-recorded',
    'appeal-lodged',
    'order-made',
    'mediation-held',
    'withdrawn',
    'ceased',
    'transferred-in',
    'transferred-out',
    'phase-transfer-due',
    'amendment-notice-served',
    'amended-final-issued',
    'early-review-considered',
  ])
    expect([kind, withEvent(kind).length]).not.toEqual([kind, 0])
  expect(cases.some(({ events }) => events.some(event => event.supersedes !== null))).toBe(true)
  expect(cases.filter(({ ehcCase }) => ehcCase.fromRequestId !== null).length).toBeGreaterThan(20)
  expect(new Set(cases.map(({ ehcCase }) => ehcCase.sharing))).toEqual(
    new Set(['nothing', 'dates', 'everything']),
  )
  const overdue = cases.filter(({ row }) => (row.next?.dueOn ?? '9') < TODAY)
  expect(overdue.length).toBeGreaterThan(40)
  expect(overdue.length).toBeLessThan(180)
})

test('the psychologist’s advice that is outstanding stands in the allocation queue', () => {
  const requests = items.filter(item => item.sk === 'request').map(item => Request.parse(item.data))
  const asked = new Map(cases.flatMap(({ events }) => events.map(event => [event.id, event] as const)))
  const ofCases = requests.filter(request => asked.has(request.id))
  expect(ofCases.length).toBeGreaterThan(30)
  expect(new Set(ofCases.map(request => request.status))).toEqual(new Set(['accepted', 'allocated']))
  for (const { id, serviceId } of ofCases)
    expect([serviceId, asked.get(id)?.kind]).toEqual(['ep-statutory-advice', 'advice-requested'])
})

test('nothing in a case would fail in the SEN2 return', () => {
  expect(cases.flatMap(found => sen2Errors(found, TODAY))).toEqual([])
  const upns = cases.flatMap(({ ehcCase }) => ehcCase.child.upn ?? [])
  expect(new Set(upns).size).toBe(upns.length)
})

test('the cases make a valid SEN2 return, as files and as XML', () => {
  const asked = { authority: '900', year: 2027, referenceOn: '2027-01-21', serialNo: '001' }
  const officers = { dmo: 'Y', dco: 'Y', dsco: 'N' }
  const { ret, findings } = returnOf(cases, { ...asked, officers }, new Date('2026-11-23T09:00:00Z'))
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(ret.persons.length).toBeGreaterThan(700)
  expect(sen2Xml(ret, 2027)).toContain('<Person>')
})

test('the same seed and day give the same cases', () => {
  const small = { authority: '900', today: TODAY, settings: 6, specialists: 11, requests: 20 }
  expect(casesIn(demoItems(small))).toEqual(casesIn(demoItems(small)))
})

test('whoever changed phase in the year the next return covers has the day it was due and the plan that followed', () => {
  const asked = { authority: '900', year: 2027, referenceOn: '2027-01-21', serialNo: '001' } as const
  const officers = { dmo: 'Y', dco: 'Y', dsco: 'Y' } as const
  const { ret, findings } = returnOf(cases, { ...asked, officers }, new Date('2026-11-23T09:00:00Z'))
  const plans = ret.persons.flatMap(({ requests }) => requests.flatMap(({ activePlan }) => activePlan ?? []))
  const changed = plans.filter(({ phaseTransferDueOn: due }) => due?.startsWith('2026'))
  expect(changed.length).toBeGreaterThan(10)
  expect(changed.filter(plan => plan.phaseTransferFinalOn === null)).toEqual([])
  // The return asks by age: some stay in their all-through or special setting, or got their plan only just before.
  const asksAfter = findings.filter(({ rule }) => rule === 'phase-transfer-due-missing')
  expect(asksAfter.length).toBeLessThan(changed.length)
})
