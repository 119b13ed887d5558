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
const COURSE = /^\/training\/courses\/[0-9A-Z]{10}$/
const SESSION = /^\/training\/sessions\/[0-9A-Z]{10}$/
const SOONEST = '/work?tab=under-way&sort=next-date'

const at = (as: Role, ...addresses: string[]): Way[] => addresses.map(address => ({ as, at: address }))
const everybody = (address: string): Way[] => (Object.keys(PEOPLE) as Role[]).map(as => ({ as, at: address }))
const ofDraft = (part: string): Way => ({ as: 'senco', draft: 'ep-assessment', part })
const ofCase = (part: string): Way[] => [{ seenIn: 'ehc-case.test.ts', by: `'${part}'` }]
const ofPlan = (part: string): Way[] => [{ seenIn: 'visit-plans.test.ts', by: `'${part}'` }]
const ofTraining = (by: string): Way[] => [{ seenIn: 'training.test.ts', by }]
const ofQuestion = (by: string): Way[] => [{ seenIn: 'questions.test.ts', by }]
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
  '/requests/:id/series': door('lead', SOONEST, /\/series$/),
  '/requests/:id/series/:seriesId': [{ seenIn: 'series.test.ts', by: 'lead.go(series)' }],
  '/requests/:id/series/:seriesId/move': [{ seenIn: 'series.test.ts', by: "name: 'Move these visits'" }],
  '/requests/:id/series/:seriesId/cancel': [
    { seenIn: 'series.test.ts', by: "press(page, 'Cancel all that are to come')" },
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
  '/settings/:id/profile': [
    { as: 'senco', from: '/', follow: [/\/profile$/] },
    { as: 'lead', from: '/self-reviews', follow: [/\/profile$/] },
  ],
  '/settings/:id/self-review': [
    { as: 'senco', from: '/', follow: [/\/profile$/, /\/self-review$/] },
    { as: 'lead', from: '/self-reviews', follow: [/\/self-review\?year=/] },
  ],
  '/self-reviews': at('lead', '/self-reviews'),
  '/hours': [
    ...at(
      'lead',
      '/hours',
      '/hours?stream=traded&show=little-left&sort=least-left',
      '/hours?stream=statutory',
    ),
    ...at('admin', '/hours?show=pots'),
  ],
  '/hours/set': [{ as: 'lead', from: '/hours', follow: [/^\/hours\/set/] }],
  '/hours/move': at('lead', '/hours/move'),
  '/hours/transfers': at('lead', '/hours/transfers'),
  '/pots': at('lead', '/pots'),
  '/pots/new': at('admin', '/pots/new'),
  '/pots/:id': [{ as: 'lead', from: '/pots', follow: [/^\/pots\/[0-9A-Z]{10}$/] }],
  '/pots/:id/edit': [{ as: 'lead', from: '/pots', follow: [/^\/pots\/[0-9A-Z]{10}$/, /\/edit$/] }],
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
  '/settings/:id/questions': [{ as: 'senco', from: '/', follow: [/\/questions$/] }],
  '/settings/:id/questions/new': [{ as: 'senco', from: '/', follow: [/\/questions\/new$/] }],
  '/settings/:id/questions/:questionId': ofQuestion("press(page, 'Send the question')"),
  '/settings/:id/questions/:questionId/follow-up': ofQuestion("press(page, 'Ask again')"),
  '/settings/:id/questions/:questionId/withdraw': ofQuestion('/withdraw'),
  '/settings/:id/questions/:questionId/request': ofQuestion("press(page, 'Turn it into a request')"),
  '/questions': [...at('specialist', '/questions'), ...at('lead', '/questions', '/questions?tab=ended')],
  '/questions/:questionId': [{ as: 'lead', from: '/questions', follow: [/^\/questions\/[0-9A-Z]{10}$/] }],
  '/questions/:questionId/answer': ofQuestion("press(page, 'Answer')"),
  '/questions/:questionId/discipline': ofQuestion("press(page, 'Send to another discipline')"),
  '/questions/:questionId/publish': ofQuestion("press(page, 'Publish for all settings')"),
  '/knowledge': [
    ...at('senco', '/knowledge', '/knowledge?words=lunch'),
    ...at('admin', '/knowledge?words=nothing-like-it'),
  ],
  '/knowledge/:pageId': [{ as: 'senco', from: '/knowledge', follow: [/^\/knowledge\/[0-9A-Z]{10}$/] }],
  '/knowledge/:pageId/take-down': ofQuestion("press(page, 'Take this page down')"),

  '/users': at('admin', '/users'),

  '/policy': [...at('lead', '/policy'), ...at('admin', '/policy')],
  '/policy/change': at('admin', '/policy/change', '/policy/change?to=product'),

  '/training': (['senco', 'specialist', 'lead', 'admin'] as const).flatMap(role =>
    at(role, '/training', '/training?way=online&cost=traded&places=free'),
  ),
  '/training/bookings': [...at('senco', '/training/bookings'), ...ofTraining("go('/training/bookings')")],
  '/training/courses/new': [...at('admin', '/training/courses/new'), ...ofTraining("'Make a course'")],
  '/training/courses/:id': (['senco', 'specialist', 'lead'] as const).map(as => ({
    as,
    from: '/training',
    follow: [COURSE],
  })),
  '/training/courses/:id/change': ofTraining("press(page, 'Change this course')"),
  '/training/courses/:id/plan': ofTraining("press(page, 'Plan a session')"),
  '/training/courses/:id/coverage': [{ as: 'lead', from: '/training', follow: [COURSE, /\/coverage$/] }],
  '/training/sessions': (['specialist', 'lead', 'admin'] as const).flatMap(role =>
    at(role, '/training/sessions', '/training/sessions?tab=over'),
  ),
  '/training/sessions/:id': [
    { as: 'lead', from: '/training/sessions', follow: [SESSION] },
    { as: 'lead', from: '/training/sessions?tab=over', follow: [SESSION] },
    { as: 'senco', from: '/training/bookings', follow: [SESSION] },
  ],
  '/training/sessions/:id/book': [
    ...ofTraining("press(page, 'Book places')"),
    { as: 'lead', from: '/training?places=free', follow: [SESSION, /\/book$/] },
  ],
  '/training/sessions/:id/change': ofTraining('session}/change`'),
  '/training/sessions/:id/call-off': ofTraining('session}/call-off`'),
  '/training/sessions/:id/register': [
    { as: 'lead', from: '/training/sessions', follow: [SESSION, /\/register$/] },
    ...ofTraining("press(page, 'See the register')"),
  ],
  '/training/sessions/:id/places/:placeId/:what': [
    ...ofTraining('press(page, /^Give the name/)'),
    ...ofTraining('press(senco.page, /^Cancel this place.*Bea/)'),
    ...ofTraining("press(other.page, 'Take or let go a place')"),
    ...ofTraining('press(page, /^Waive what is owed/)'),
    ...ofTraining('press(page, /^Say what it was worth/)'),
    ...ofTraining('press(page, /^Certificate/)'),
  ],

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

  '/meetings': [...at('senco', '/meetings'), ...at('lead', '/meetings')],
  '/meetings/new': at('lead', '/meetings/new'),
  '/meetings/:id': [{ as: 'senco', from: '/meetings', follow: [/^\/meetings\/[0-9A-Z]{10}$/] }],
  '/meetings/:id/check': [{ seenIn: 'meetings.test.ts', by: "press(page, 'Check and finish')" }],
  '/meetings/:id/days/:dayId/time': [{ seenIn: 'meetings.test.ts', by: 'press(page, /Choose a time/)' }],

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
