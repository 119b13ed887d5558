import type { ServiceKey } from '../../shared/catalogue/services.ts'

/** One of each role, as the demo authority lists them. */
export const PEOPLE = {
  senco: 'Aleksander Davies-Rhee',
  specialist: 'Aoife Thackeray',
  lead: 'Tomasz Sandhu',
  officer: 'Paige Rahman',
  commissioner: 'Joanna Szymańska',
  admin: 'Hamza Rutherford',
} as const
export type Role = keyof typeof PEOPLE

/** How a test gets to a page. */
export type Way =
  /** By its address. */
  | { readonly as: Role; readonly at: string }
  /** From a page by the first link that fits, and so on; `to` makes of the last address the one that is opened. */
  | {
      readonly as: Role
      readonly from: string
      readonly follow: readonly RegExp[]
      readonly to?: (address: string) => string
    }
  /** In a draft that is started for it, so that there always is one. */
  | { readonly as: Role; readonly draft: ServiceKey; readonly part: string }
  /** Through the first request of a list that offers a link like this, on its own page or among its visits. */
  | { readonly as: Role; readonly list: string; readonly door: RegExp }
  /** In a journey that opens it and looks at it; `by` is how that test says so. */
  | { readonly seenIn: string; readonly by: string }
  /** Before anybody has signed in. */
  | { readonly as: 'nobody'; readonly at: string }

const REQUEST = /^\/requests\/[0-9A-Z]{10}$/
const TRIAGE = '/work?tab=triage'
const LATEST = '/work?tab=under-way&sort=next-date-last'
const SOMEBODYS_TIME = /^\/specialists\/[^/]+\/time$/
const SOONEST = '/work?tab=under-way&sort=next-date'

const at = (as: Role, ...addresses: string[]): Way[] => addresses.map(address => ({ as, at: address }))
const everybody = (address: string): Way[] => (Object.keys(PEOPLE) as Role[]).map(as => ({ as, at: address }))
const ofDraft = (part: string): Way => ({ as: 'senco', draft: 'ep-assessment', part })
const ofCase = (part: string): Way[] => [{ seenIn: 'ehc-case.test.ts', by: `'${part}'` }]
const ofPlan = (part: string): Way[] => [{ seenIn: 'visit-plans.test.ts', by: `'${part}'` }]
const door = (as: Role, list: string, fits: RegExp): Way[] => [{ as, list, door: fits }]

/**
 * Every page and the ways a test opens it, looks at it at 320 px and asks axe. TABLE keyed by the router's own paths:
 * `test/web/every-page.test.ts` fails when a page of `web/app.tsx` is missing here.
 */
export const PAGES: Readonly<Record<string, readonly Way[]>> = {
  '/signed-in': [{ as: 'nobody', at: '/signed-in' }],
  '/signed-out': [{ as: 'nobody', at: '/signed-out' }],
  '/accessibility': [{ as: 'nobody', at: '/accessibility' }],

  '/': [{ as: 'nobody', at: '/' }, ...everybody('/')],
  '/notices': [...at('senco', '/notices'), ...at('specialist', '/notices'), ...at('lead', '/notices')],

  '/requests': at('senco', '/requests', '/requests?tab=drafts', '/requests?tab=ended'),
  '/requests/new': [
    ...at('senco', '/requests/new', '/requests/new?service=ep-assessment'),
    ...at('officer', '/requests/new'),
  ],
  '/requests/:id': [TRIAGE, '/work?tab=waiting', '/work?tab=to-allocate', LATEST, '/work?tab=ended'].map(
    from => ({ as: 'lead', from, follow: [REQUEST] }),
  ),
  '/requests/:id/visits': [{ as: 'lead', from: LATEST, follow: [REQUEST, /\/visits$/] }],
  '/requests/:id/timeline': [{ as: 'lead', from: LATEST, follow: [REQUEST, /\/timeline$/] }],
  '/requests/:id/tasks': [ofDraft('tasks')],
  '/requests/:id/edit/:section': ['about', 'need', 'tried', 'outcomes', 'consent', 'dates'].map(section =>
    ofDraft(`edit/${section}`),
  ),
  '/requests/:id/check': [ofDraft('check')],
  '/requests/:id/sent': [{ seenIn: 'request-to-visit.test.ts', by: 'page.waitForURL(/\\/sent/)' }],
  '/requests/:id/withdraw': [ofDraft('withdraw')],
  '/requests/:id/decision': door('lead', TRIAGE, /\/decision$/),
  '/requests/:id/allocation': door('lead', '/work?tab=to-allocate', /\/allocation$/),
  '/requests/:id/close': door('lead', SOONEST, /\/close$/),
  '/requests/:id/book': door('lead', SOONEST, /\/book$/),
  '/requests/:id/ask-for-visit': [
    { seenIn: 'best-times.test.ts', by: "press(senco.page, 'Ask for a visit')" },
  ],
  '/requests/:id/visits/:visitId/confirm': [
    { seenIn: 'request-to-visit.test.ts', by: "press(senco.page, 'Agree to this time')" },
  ],
  '/requests/:id/visits/:visitId/ask-to-move': [
    { seenIn: 'request-to-visit.test.ts', by: "press(senco.page, 'Ask to move it')" },
  ],
  '/requests/:id/visits/:visitId/cancel': door('lead', LATEST, /\/visits\/[0-9A-Z]+\/cancel$/),
  '/requests/:id/visits/:visitId/move': door('lead', LATEST, /\/visits\/[0-9A-Z]+\/move$/),
  '/requests/:id/visits/:visitId/record': door('lead', SOONEST, /\/visits\/[0-9A-Z]+\/record$/),

  '/work': at(
    'lead',
    '/work',
    '/work?tab=to-allocate',
    '/work?tab=under-way&sort=next-date',
    '/work?tab=ended',
    '/work?discipline=autism',
  ),
  '/settings': [...at('lead', '/settings'), ...at('admin', '/settings')],
  '/settings/:id': [{ as: 'lead', from: '/settings', follow: [/^\/settings\/[^/]+$/] }],
  '/settings/:id/hours': [
    { as: 'lead', from: '/settings', follow: [/^\/settings\/[^/]+$/, /\/hours$/] },
    { as: 'senco', from: '/', follow: [/\/hours$/] },
  ],
  '/specialists': [...at('lead', '/specialists'), ...at('officer', '/specialists')],
  '/diary': at('specialist', '/diary', '/diary?view=week'),
  '/diary/:specialistId': [{ as: 'lead', from: '/specialists', follow: [/^\/diary\/[^/]+$/] }],
  '/day/:specialistId/:on': [{ as: 'specialist', from: '/diary', follow: [/^\/day\//] }],
  '/specialists/:id/time': [
    { as: 'lead', from: '/specialists', follow: [SOMEBODYS_TIME] },
    { as: 'specialist', from: '/diary', follow: [SOMEBODYS_TIME] },
  ],
  '/specialists/:id/time/:what': ['pattern', 'leave', 'commitment', 'cover', 'end-commitment'].map(what => ({
    as: 'lead',
    from: '/specialists',
    follow: [SOMEBODYS_TIME, new RegExp(`/time/${what}(\\?|$)`)],
  })),
  '/users': at('admin', '/users'),

  '/policy': [...at('lead', '/policy'), ...at('admin', '/policy')],
  '/policy/change': at('admin', '/policy/change', '/policy/change?to=product'),

  '/visit-plans': at('lead', '/visit-plans'),
  '/visit-plans/new': at('lead', '/visit-plans/new'),
  '/visit-plans/:runId': ofPlan(''),
  '/visit-plans/:runId/specialists': ofPlan('/specialists'),
  '/visit-plans/:runId/requests': ofPlan('/requests'),
  '/visit-plans/:runId/requests/:requestId': [
    { seenIn: 'visit-plans.test.ts', by: "press(page, 'Accept: allocate and book')" },
  ],
  '/visit-plans/:runId/left-out': ofPlan('/left-out'),
  '/visit-plans/:runId/at-risk': ofPlan('/at-risk'),
  '/visit-plans/:runId/moves': [{ seenIn: 'visit-plans.test.ts', by: 'press(page, /^What moves/)' }],
  '/visit-plans/:runId/options': [
    { seenIn: 'visit-plans.test.ts', by: "choose(page, BOOKED, 'Show me three plans to choose from')" },
  ],
  '/visit-plans/:runId/compare/:otherId': [{ seenIn: 'visit-plans.test.ts', by: "press(page, 'Compare')" }],

  '/ehc': at(
    'officer',
    '/ehc',
    '/ehc?list=at-risk',
    '/ehc?list=overdue&officer=mine',
    '/ehc?list=advice&body=educational-psychologist&specialist=none',
    '/ehc?list=reviews',
    '/ehc?list=transfers',
    '/ehc?list=plans',
    '/ehc?list=ended',
  ),
  '/ehc/new': at('officer', '/ehc/new'),
  '/ehc/rules': [...at('senco', '/ehc/rules'), ...at('officer', '/ehc/rules')],
  '/ehc/timeliness': [
    ...at('lead', '/ehc/timeliness'),
    ...at('officer', '/ehc/timeliness', '/ehc/timeliness?year=2024'),
  ],
  '/ehc/before-you-ask': at('senco', '/ehc/before-you-ask', '/ehc/before-you-ask?on=2027-05-17'),
  '/ehc/settings/:id': [
    { as: 'officer', from: '/settings', follow: [/^\/settings\/[^/]+$/], to: setting => `/ehc${setting}` },
  ],
  '/ehc/cases/:id': ofCase(''),
  '/ehc/cases/:id/advice': ofCase('/advice'),
  '/ehc/cases/:id/documents': ofCase('/documents'),
  '/ehc/cases/:id/details': ofCase('/details'),
  '/ehc/cases/:id/sen2': ofCase('/sen2'),
  '/ehc/cases/:id/timeline': ofCase('/timeline'),
  '/ehc/cases/:id/record': ofCase('/record'),
  '/ehc/cases/:id/edit': ofCase('/edit'),
}
