import { expect, test } from 'vitest'
import { saveDraft } from '../../../functions/actions/save-draft.ts'
import type { RequestStatus } from '../../../shared/requests/status.ts'
import { REQUEST_STATUS_KEYS } from '../../../shared/requests/status.ts'
import { asSenco } from '../../builders/acting.ts'
import { NOW } from '../../builders/clock.ts'
import { ABOUT, completeContent } from '../../builders/content.ts'
import { codeOf, refused } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'

const draft = aRequest().complete().build()
const views = { child: 'I like drawing', parents: '' }

test('sections that are sent replace what was there, all others stay', () => {
  const content = { views, about: ABOUT.group }
  const { change, answer } = saveDraft(asSenco(), draft, { version: 1, content })
  expect(change.request?.next.content).toEqual({ ...draft.content, ...content })
  expect(change.request).toMatchObject({ expects: 1, next: { version: 2, changedAt: NOW, status: 'draft' } })
  expect(change.about).toEqual({ kind: 'request', id: draft.id, length: 1, head: draft.chainHead })
  expect(answer).toMatchObject({ version: 2, status: 'draft' })
})

test('the entry names sections, never what was said in them', () => {
  const { change } = saveDraft(asSenco(), draft, { version: 1, content: { views, about: ABOUT.child } })
  expect(change.note).toEqual({ what: 'drafted', why: null, facts: { sections: 'about views' } })
})

test('a section can be emptied', () => {
  const { change } = saveDraft(asSenco(), draft, { version: 1, content: { consent: null } })
  expect(change.request?.next.content.consent).toBeNull()
})

test('priority follows what is said now', () => {
  const need = completeContent('ep-consultation').need
  const content = { need: need && { ...need, factors: ['safeguarding' as const, 'not-attending' as const] } }
  const { change } = saveDraft(asSenco(), draft, { version: 1, content })
  expect(change.request?.next.priority.points).toBe(30 + 20 + 5)
  const group = saveDraft(asSenco(), draft, { version: 1, content: { about: ABOUT.group } })
  expect(group.change.request?.next.priority).toEqual({ points: 0, reasons: [] })
})

test('saving over a colleague’s save is refused with both versions', () => {
  const refusal = refused(() => saveDraft(asSenco(), { ...draft, version: 4 }, { version: 3, content: {} }))
  expect(refusal).toMatchObject({ code: 'stale-version', facts: { yourVersion: 3, currentVersion: 4 } })
})

test('papers and questions that the service does not have are refused, each by name', () => {
  const content = {
    papers: { reports: 'ready' as const, unheard: 'none' as const },
    questions: { constructor: 'x' },
  }
  const refusal = refused(() => saveDraft(asSenco(), draft, { version: 1, content }))
  const pointers = refusal.facts.fields?.map(({ pointer }) => pointer)
  expect(refusal.code).toBe('invalid-input')
  expect(pointers).toContain('/content/papers/unheard')
  expect(pointers).toContain('/content/questions/constructor')
})

test('what the service asks for is taken', () => {
  const { papers, questions } = completeContent('ep-consultation')
  const { change } = saveDraft(asSenco(), draft, { version: 1, content: { papers, questions } })
  expect(change.request?.next.content).toMatchObject({ papers, questions })
})

test('answers that are too long together are refused, whichever was saved last', () => {
  const long = '字'.repeat(2000)
  const tried = Array(10).fill({ startedOn: null, reviewedOn: null, what: long, howOften: '', result: long })
  const full = { ...draft, content: { ...draft.content, tried } }
  const wide = { child: '字'.repeat(25_000), parents: '字'.repeat(25_000) }
  expect(saveDraft(asSenco(), full, { version: 1, content: { views } }).answer.version).toBe(2)
  expect(codeOf(() => saveDraft(asSenco(), full, { version: 1, content: { views: wide } }))).toBe('too-large')
})

const IN_HAND: readonly RequestStatus[] = ['draft', 'more-information-needed']

test.each(REQUEST_STATUS_KEYS)('a request that is %s can be edited only while its setting has it', status => {
  const act = () => saveDraft(asSenco(), { ...draft, status }, { version: 1, content: { views } })
  if (IN_HAND.includes(status)) expect(act().change.request?.next.status).toBe(status)
  else expect(codeOf(act)).toBe('not-allowed-now')
})
