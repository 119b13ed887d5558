import { expect, test } from 'vitest'
import {
  type ChangeCaseFound,
  type ChangeCaseInput,
  changeCase,
} from '../../../functions/actions/change-case.ts'
import { childText } from '../../../shared/casework/ehc-case.ts'
import { actingAs, asOfficer } from '../../builders/acting.ts'
import { idOf } from '../../builders/clock.ts'
import { A_CHILD, anEhcCase } from '../../builders/ehc-case.ts'
import { SETTING } from '../../builders/found.ts'
import { codeOf, refused } from '../../builders/refused.ts'
import { aUser } from '../../builders/user.ts'
import { HARBOUR } from '../../builders/world.ts'

const made = anEhcCase().received('2026-11-02').build()
const ended = anEhcCase().received('2026-09-01').happened('withdrawn', '2026-09-10').build()
const found = (over: Partial<ChangeCaseFound> = {}): ChangeCaseFound => ({
  ...made,
  entries: [],
  setting: SETTING,
  openCaseId: made.ehcCase.id,
  alikeIds: [made.ehcCase.id],
  requests: [],
  ...over,
})
const input = (over: Partial<ChangeCaseInput> = {}): ChangeCaseInput => ({
  version: made.ehcCase.version,
  child: A_CHILD,
  sharing: 'dates',
  takeOver: false,
  why: null,
  ...over,
})

test('the timeline names the fields that changed, and never what stands in them', () => {
  const child = { ...A_CHILD, givenName: 'Zebedee', upn: 'A123456789012', postcode: 'ZZ1 1ZZ' }
  const { change } = changeCase(
    asOfficer(),
    found({ openCaseId: null }),
    input({ child, sharing: 'everything' }),
  )
  expect(change.note).toEqual({
    what: 'case-changed',
    why: null,
    facts: { fields: 'givenName upn postcode sharing' },
  })
  expect(change.ehc).toMatchObject({
    expects: 1,
    event: null,
    next: { version: 2, child, sharing: 'everything' },
  })
  expect(change.ehc?.row).toMatchObject({ who: 'Z.Q., Year 4', sharing: 'everything' })
})

test('the child that the case was about is let go, and the one it is about now is held', () => {
  const child = { ...A_CHILD, dateOfBirth: '2018-03-15' }
  const { change } = changeCase(asOfficer(), found({ openCaseId: null }), input({ child }))
  expect(change.ehc?.children).toEqual([
    { text: childText(child), isHeld: true },
    { text: childText(A_CHILD), isHeld: false },
  ])
  const spelling = { ...A_CHILD, givenName: 'MIKA' }
  const same = changeCase(asOfficer(), found(), input({ child: spelling }))
  expect(same.change.ehc?.children).toEqual([{ text: childText(A_CHILD), isHeld: true }])
})

test('a child who has another open case is refused, by its reference', () => {
  const other = found({ openCaseId: idOf(99) })
  const refusal = refused(() => changeCase(asOfficer(), other, input({ child: { ...A_CHILD, sex: 'F' } })))
  expect([refusal.code, refusal.facts.caseId]).toEqual(['open-case-exists', idOf(99)])
})

test('a name and date of birth that another open case has need a reason, which stays with the change', () => {
  const child = { ...A_CHILD, givenName: 'Zebedee' }
  const beside = found({ openCaseId: null, alikeIds: [idOf(99)] })
  const refusal = refused(() => changeCase(asOfficer(), beside, input({ child })))
  expect(refusal.code).toBe('not-allowed-now')
  expect(refusal.message).toBe(
    'Case 00000-00033 is open for a child with the name and date of birth of Zebedee Quill. If they are one child, record what happened there. If they are two, give a reason to have a case beside it.',
  )
  expect(refusal.facts).toEqual({ caseId: idOf(99), caseReference: '00000-00033', canOverride: true })
  const { note } = changeCase(
    asOfficer(),
    beside,
    input({ child, why: 'Two children, both births seen' }),
  ).change
  expect(note).toMatchObject({
    why: 'Two children, both births seen',
    facts: { fields: 'givenName', besideCases: '00000-00033' },
  })
})

test('what a case already stands beside is not asked about again, nor what an ended case says', () => {
  const alikeIds = [made.ehcCase.id, idOf(99)]
  const spelling = { ...A_CHILD, givenName: 'MIKA', sex: 'F' } as const
  const same = changeCase(asOfficer(), found({ alikeIds }), input({ child: spelling }))
  expect(same.change.note?.facts).toEqual({ fields: 'givenName sex' })
  const child = { ...A_CHILD, givenName: 'Zebedee' }
  const old = found({ ...ended, openCaseId: null, alikeIds })
  const { change } = changeCase(asOfficer(), old, input({ version: 2, child }))
  expect(change.note?.facts).toEqual({ fields: 'givenName' })
})

test('of an ended case the sharing can be changed while the child has another one', () => {
  const old = found({ ...ended, openCaseId: idOf(99) })
  const { change } = changeCase(asOfficer(), old, input({ version: 2, sharing: 'nothing' }))
  expect(change.ehc?.next.sharing).toBe('nothing')
  expect(change.ehc?.children).toEqual([])
})

test('the setting and the officer can be changed, and the setting left open', () => {
  const moved = changeCase(asOfficer(), found({ setting: HARBOUR }), input())
  expect(moved.change.ehc?.next).toMatchObject({ settingId: HARBOUR.id, settingName: HARBOUR.name })
  expect(moved.change.ehc?.row.settingId).toBe(HARBOUR.id)
  const none = changeCase(asOfficer(), found({ setting: null }), input())
  expect(none.change.ehc?.next).toMatchObject({ settingId: null, settingName: null })
  const other = actingAs(aUser().officer().named('second', 'Sia Second').build())
  const taken = changeCase(other, found(), input({ takeOver: true }))
  expect(taken.change.ehc?.next.officer).toEqual({ userId: 'u-second', name: 'Sia Second' })
  expect(taken.change.note?.facts).toEqual({ fields: 'officer' })
})

test('nothing changed, or an older version seen, is refused', () => {
  expect(codeOf(() => changeCase(asOfficer(), found(), input()))).toBe('not-allowed-now')
  expect(codeOf(() => changeCase(asOfficer(), found(), input({ takeOver: true })))).toBe('not-allowed-now')
  expect(codeOf(() => changeCase(asOfficer(), found(), input({ version: 2, sharing: 'nothing' })))).toBe(
    'stale-version',
  )
})
