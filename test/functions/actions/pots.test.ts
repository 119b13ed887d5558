import { describe, expect, test } from 'vitest'
import { bookVisit } from '../../../functions/actions/book-visit.ts'
import { cancelVisit } from '../../../functions/actions/cancel-visit.ts'
import { changePot } from '../../../functions/actions/change-pot.ts'
import { grantHours } from '../../../functions/actions/grant-hours.ts'
import type { PartyFound } from '../../../functions/actions/hours-parties.ts'
import { makePot } from '../../../functions/actions/make-pot.ts'
import { transferHours } from '../../../functions/actions/transfer-hours.ts'
import { asLead } from '../../builders/acting.ts'
import { TOMORROW } from '../../builders/clock.ts'
import { toBook, withVisit } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aPot } from '../../builders/pot.ts'
import { refused } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aVisit } from '../../builders/visit.ts'

const pot = aPot()
const potLedger = aLedger({ settingId: pot.id, entitledHalfHours: 10, version: 3 })
const spent = aLedger({ usedHalfHours: 40 })
const anHour = { on: TOMORROW, startMinutes: 600, agreed: true, payerId: pot.id }
const HARBOUR = aSetting().id('900002', 'Harbour High').build()
const setting = (id: string, over: Partial<PartyFound> = {}): PartyFound => ({
  party: { id, name: `Setting ${id}`, kind: 'setting' },
  isOpen: true,
  ledgers: [aLedger({ settingId: id, reservedHalfHours: 4 })],
  ...over,
})

describe('a visit that a shared pot pays for', () => {
  test('sets aside the pot’s hours and leaves the setting’s alone', () => {
    const { change, answer } = bookVisit(asLead(), toBook({ ledgers: [spent, potLedger], pot }), anHour)
    expect(answer.visit.payerId).toBe(pot.id)
    expect(change.ledgers).toEqual([{ next: { ...potLedger, reservedHalfHours: 4 }, expects: 3 }])
    expect(change.note?.facts.pot).toBe('Seaward Trust')
  })

  test('is refused when the pot has too few, is not shared by the setting, or is not there', () => {
    const empty = { ...potLedger, usedHalfHours: 8 }
    const book = (over: Parameters<typeof toBook>[0]) =>
      refused(() => bookVisit(asLead(), toBook({ ledgers: [spent, potLedger], ...over }), anHour))
    expect(book({ pot, ledgers: [spent, empty] })).toMatchObject({ code: 'hours-exhausted' })
    expect(book({ pot, ledgers: [spent, empty] }).message).toContain('the shared pot has 1 left')
    expect(book({ pot: aPot({ settingIds: ['900002', '900003'] }) }).code).toBe('not-allowed-now')
    expect(book({ pot: null }).code).toBe('not-allowed-now')
  })

  test('is never statutory advice, by whichever stream', () => {
    const request = aRequest().for('ep-statutory-advice').allocatedTo(aSpecialist().build()).build()
    const found = toBook({ request, ledgers: [potLedger], pot })
    expect(refused(() => bookVisit(asLead(), found, anHour)).code).toBe('ring-fenced-hours')
    const byCore = { ...anHour, stream: 'core' as const }
    expect(refused(() => bookVisit(asLead(), found, byCore)).code).toBe('ring-fenced-hours')
  })

  test('gives its hours back to the pot when it is cancelled', () => {
    const visit = aVisit().with({ payerId: pot.id }).build()
    const ledger = { ...potLedger, reservedHalfHours: 4 }
    const input = { version: 1, reason: 'specialist-unwell', note: '' } as const
    const { change } = cancelVisit(asLead(), withVisit(visit, { ledger }), input)
    expect(change.ledgers).toEqual([{ next: { ...ledger, reservedHalfHours: 0 }, expects: 3 }])
  })
})

describe('a pot', () => {
  const settings = [aSetting().build(), HARBOUR]
  const content = { name: 'The two', kind: 'cluster' as const, settingIds: ['900001', '900002', '900001'] }

  test('is shared by settings that are there and open, each once, and they are told', () => {
    const { change } = makePot(asLead(), { settings }, content)
    expect(change.records).toMatchObject([
      { kind: 'pot', expects: 0, next: { settingIds: ['900001', '900002'] } },
    ])
    expect(change.tells?.map(({ audience }) => audience)).toEqual(['setting#900001', 'setting#900002'])
    const closed = [settings[0] ?? HARBOUR, aSetting().id('900002').closedForGood().build()]
    expect(refused(() => makePot(asLead(), { settings: closed }, content)).code).toBe('not-allowed-now')
    const twice = { ...content, settingIds: ['900001', '900001'] }
    expect(refused(() => makePot(asLead(), { settings }, twice)).code).toBe('not-allowed-now')
  })

  test('tells who comes and who leaves when it changes, and only in the version that was seen', () => {
    const third = aSetting().id('900003').build()
    const input = { ...content, settingIds: ['900001', '900003'], version: 1 }
    const { change } = changePot(asLead(), { pot, settings: [...settings, third] }, input)
    expect(change.tells?.map(({ audience, text }) => `${audience} ${text}`)).toEqual([
      'setting#900003 You now share the hours of The two',
      'setting#900002 You no longer share the hours of The two',
    ])
    const stale = { ...input, version: 2 }
    expect(refused(() => changePot(asLead(), { pot, settings }, stale)).code).toBe('stale-version')
  })
})

describe('moving hours', () => {
  const input = { academicYear: '2026-27', stream: 'core', halfHours: 6, why: 'Agreed' } as const

  test('changes both ledgers together with one record of it, and tells both', () => {
    const { change } = transferHours(asLead(), { from: setting('900001'), to: setting('900002') }, input)
    expect(change.ledgers?.map(({ next }) => next.entitledHalfHours)).toEqual([34, 46])
    expect(change.records).toMatchObject([
      { kind: 'transfer', expects: 0, next: { halfHours: 6, why: 'Agreed' } },
    ])
    expect(change.tells).toHaveLength(2)
    expect(change.note).toMatchObject({ what: 'hours-transferred', why: 'Agreed' })
  })

  test('opens a ledger for a pot that had none, and tells no pot', () => {
    const to: PartyFound = { party: { id: pot.id, name: pot.name, kind: 'pot' }, isOpen: true, ledgers: [] }
    const { change } = transferHours(asLead(), { from: setting('900001'), to }, input)
    expect(change.ledgers?.[1]).toMatchObject({
      next: { settingId: pot.id, entitledHalfHours: 6 },
      expects: 0,
    })
    expect(change.tells).toHaveLength(1)
  })

  test.each([
    ['to oneself', { to: setting('900001') }, {}, 'invalid-input'],
    ['to a setting that has closed', { to: setting('900002', { isOpen: false }) }, {}, 'not-allowed-now'],
    ['of statutory work', {}, { stream: 'statutory' }, 'not-allowed-now'],
    ['of a year that is over', {}, { academicYear: '2025-26' }, 'not-allowed-now'],
    ['that are not there', { from: setting('900001', { ledgers: [] }) }, {}, 'hours-exhausted'],
    ['that are set aside', {}, { halfHours: 37 }, 'hours-exhausted'],
  ] as const)('is refused %s', (_, who, over, code) => {
    const found = { from: setting('900001'), to: setting('900002'), ...who }
    expect(refused(() => transferHours(asLead(), found, { ...input, ...over })).code).toBe(code)
  })
})

test('the hours of a year are set on what somebody saw, with the reason', () => {
  const input = {
    academicYear: '2026-27',
    stream: 'core',
    wasHalfHours: 40,
    entitledHalfHours: 50,
    why: 'Census',
  } as const
  const { change } = grantHours(asLead(), setting('900001'), input)
  expect(change.ledgers).toMatchObject([{ next: { entitledHalfHours: 50 } }])
  expect(change.records).toMatchObject([{ next: { from: null, halfHours: 10 } }])
  const other = { ...input, wasHalfHours: 30 }
  expect(refused(() => grantHours(asLead(), setting('900001'), other)).code).toBe('not-allowed-now')
})
