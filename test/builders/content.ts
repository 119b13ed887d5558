import { type ServiceKey, serviceOf } from '../../shared/catalogue/services.ts'
import type { About, AboutKind, RequestContent } from '../../shared/requests/content.ts'

/** Whom a request may be for, complete. */
export const ABOUT: Readonly<Record<AboutKind, About>> = {
  child: {
    kind: 'child',
    child: {
      givenName: 'Mika',
      familyName: 'Quill',
      dateOfBirth: '2018-03-14',
      ncYear: 4,
      upn: null,
      senProvision: 'sen-support',
      lookedAfter: false,
      attendancePercent: 93,
    },
  },
  group: { kind: 'group', size: 6, ncYears: [3, 4], description: 'Six readers' },
  'whole-setting': { kind: 'whole-setting', staffCount: 24, audience: 'All teaching staff' },
}

/** Everything a service asks, answered on Monday 23 November 2026. */
export function completeContent(serviceId: ServiceKey, kind?: AboutKind): RequestContent {
  const service = serviceOf(serviceId)
  return {
    about: ABOUT[kind ?? (service.about[0] as AboutKind)],
    need: {
      areas: ['cognition-and-learning'],
      primaryType: 'SPLD',
      secondaryType: null,
      strengths: 'Builds models',
      concern: 'Reading has not moved on',
      impact: 'Avoids written work',
      factors: [],
    },
    tried: [aCycle('2026-03-02', '2026-05-22'), aCycle('2026-09-07', '2026-10-30')],
    outcomes: [{ outcome: 'achieve', wanted: 'Reads a page a day' }],
    dates: null,
    consent: {
      from: 'parent',
      name: 'Noor Quill',
      how: 'signed-form',
      on: '2026-11-10',
      scope: ['involvement', 'share-in-service', 'meet-child'],
    },
    views: { child: 'I like building', parents: 'We want reading to be easier' },
    papers: Object.fromEntries(service.papers.map(paper => [paper.key, 'ready' as const])),
    questions: Object.fromEntries(
      service.questions.map(({ key }) => [key, key === 'asked-on' ? '2026-11-16' : `Answer to ${key}`]),
    ),
  }
}

function aCycle(startedOn: string, reviewedOn: string): NonNullable<RequestContent['tried']>[number] {
  return { startedOn, reviewedOn, what: 'Paired reading', howOften: 'Daily', result: 'Some progress' }
}
