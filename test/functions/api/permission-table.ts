import type { RouteKey } from '../../../shared/contracts/routes.ts'
import type { PEOPLE } from '../../builders/world.ts'
import { QUESTION_TABLE } from './permission-questions.ts'

/** Somebody who is signed in and active; `kit` is a specialist without requests who covers Pat today. */
export type Person = keyof typeof PEOPLE | 'kit'

/**
 * What a route is about. Requests and visits: P the pier's, allocated to Sam; H the harbour's, allocated to Pat;
 * S a draft the pier began; W one it took back unsent; A a draft an EHC officer began about a child at the pier; T one
 * they sent, accepted. N and D two that came of a needs assessment of which the pier is shown nothing, or the dates,
 * both allocated to Sam.
 * Settings: P, H. Needs assessments: P, H, each of a child there. Specialists: Sam, Pat. People: U. Plans: R,
 * which has a line for the pier's request. Courses: C. Sessions: E, given by Sam; places on it: P, H. Shared
 * pots of hours: K, of both settings. Questions: P to the discipline of Sam, Pat and Kit, H to another; what was
 * published of H: K. Nothing of the kind: *.
 */
export type About =
  | 'C'
  | 'E'
  | 'P'
  | 'H'
  | 'S'
  | 'W'
  | 'A'
  | 'T'
  | 'N'
  | 'D'
  | 'Sam'
  | 'Pat'
  | 'U'
  | 'R'
  | 'K'
  | '*'

/** Who may do it to what; a person who is missing may not do it at all. */
export type May = Readonly<Partial<Record<Person, readonly About[]>>>

/** What of a row is asked for. */
export interface Row {
  readonly of:
    | 'nothing'
    | 'request'
    | 'visit'
    | 'series'
    | 'setting'
    | 'pot'
    | 'specialist'
    | 'user'
    | 'case'
    | 'run'
    | 'run-pair'
    | 'trial'
    | 'line'
    | 'course'
    | 'session'
    | 'places'
    | 'place'
    | 'question'
    | 'own-question'
    | 'knowledge'
    | 'meeting'
  readonly query?: Readonly<Record<string, string>>
  readonly may: May
  /** A list of something that is not there is empty for those who see the whole authority. */
  readonly isList?: boolean
}

const everybody: May = {
  senco: ['*'],
  harbourSenco: ['*'],
  sam: ['*'],
  pat: ['*'],
  kit: ['*'],
  lead: ['*'],
  officer: ['*'],
  commissioner: ['*'],
  admin: ['*'],
  dual: ['*'],
}

/** Settings read their own, their drafts too; specialists what is theirs; the team everything but settings' drafts. */
const readers: May = {
  senco: ['P', 'S', 'W', 'T', 'D'],
  harbourSenco: ['H'],
  sam: ['P', 'N', 'D'],
  pat: ['H'],
  kit: ['H'],
  lead: ['P', 'H', 'A', 'T', 'N', 'D'],
  officer: ['P', 'H', 'A', 'T', 'N', 'D'],
  dual: ['P', 'H', 'N', 'D'],
}
/** Only the side that asks writes: a setting its own, an officer the authority's, also once they are sent. */
const writers: May = {
  senco: ['P', 'S', 'W'],
  harbourSenco: ['H'],
  officer: ['A', 'T', 'N', 'D'],
  dual: ['H'],
}
const leads: May = { lead: ['P', 'H', 'A', 'T', 'N', 'D'] }
const helpers: May = {
  sam: ['P', 'N', 'D'],
  pat: ['H'],
  lead: ['P', 'H', 'A', 'T', 'N', 'D'],
  dual: ['P', 'N', 'D'],
}
/** Who sees courses and sessions, what they are about apart. */
const trained = (of: About): May => ({
  kit: [of],
  senco: [of],
  harbourSenco: [of],
  sam: [of],
  pat: [of],
  lead: [of],
  admin: [of],
  dual: [of],
})
/** A setting sees its own profile, the lead everybody's. */
const profiled: May = { senco: ['P'], harbourSenco: ['H'], lead: ['P', 'H'], dual: ['H'] }
const organisers = (...of: About[]): May => ({ lead: of, admin: of })
/** Who books places for a setting. */
const bookers: May = {
  senco: ['P'],
  harbourSenco: ['H'],
  lead: ['P', 'H'],
  admin: ['P', 'H'],
  dual: ['H'],
}
/** Who sees a planning meeting: the setting, the specialist, the lead; and who holds it. */
const meets: May = {
  senco: ['P'],
  harbourSenco: ['H'],
  sam: ['P'],
  pat: ['H'],
  lead: ['P', 'H'],
  dual: ['P', 'H'],
}
const holders: May = { sam: ['P'], pat: ['H'], lead: ['P', 'H'], dual: ['P'] }
const officers: May = { officer: ['P', 'H'] }
/** Who sees a setting and what is in its calendar. */
const neighbours: May = {
  senco: ['P'],
  harbourSenco: ['H'],
  lead: ['P', 'H'],
  officer: ['P', 'H'],
  admin: ['P', 'H'],
  dual: ['H'],
}
const visitors: May = {
  sam: ['P', 'N', 'D'],
  pat: ['H'],
  lead: ['P', 'H', 'N', 'D'],
  dual: ['P', 'N', 'D'],
}
/** Specialists look after their own time, the lead after everybody's. */
const timekeepers: May = { sam: ['Sam'], pat: ['Pat'], lead: ['Sam', 'Pat'], dual: ['Sam'] }
const hosts: May = { senco: ['P', 'D'], harbourSenco: ['H'], dual: ['H'] }

/** Settings, what is theirs to answer. */
const ofTheirs: May = { senco: ['P', 'S', 'W', 'T', 'D'], harbourSenco: ['H'], dual: ['H'] }

const request = (may: May): readonly Row[] => [{ of: 'request', may }]
const ofCase = (may: May): readonly Row[] => [{ of: 'case', may }]
const visit = (may: May): readonly Row[] => [{ of: 'visit', may }]
const series = (may: May): readonly Row[] => [{ of: 'series', may }]
const nothing = (may: May, query?: Row['query']): Row => ({ of: 'nothing', may, ...(query && { query }) })

/** Written from the issue and the roles of DESIGN: who may do what to which. Every route has its rows. */
export const TABLE: Readonly<Record<RouteKey, readonly Row[]>> = {
  'GET /health': [nothing(everybody)],
  'GET /me': [nothing(everybody)],
  'GET /catalogue': [nothing(everybody)],
  'GET /notices': [nothing(everybody)],
  'PUT /notices/seen': [nothing(everybody)],

  'GET /requests': [
    nothing({ lead: ['*'], officer: ['*'] }),
    nothing({ lead: ['*'], officer: ['*'] }, { tab: 'drafts' }),
  ],
  'GET /settings/:settingId/requests': [
    {
      of: 'setting',
      isList: true,
      may: { senco: ['P'], harbourSenco: ['H'], lead: ['P', 'H'], officer: ['P', 'H'], dual: ['H'] },
    },
    { of: 'setting', query: { tab: 'drafts' }, may: { senco: ['P'], harbourSenco: ['H'], dual: ['H'] } },
  ],
  'GET /specialists/:specialistId/requests': [
    {
      of: 'specialist',
      isList: true,
      may: {
        sam: ['Sam'],
        pat: ['Pat'],
        kit: ['Pat'],
        lead: ['Sam', 'Pat'],
        officer: ['Sam', 'Pat'],
        dual: ['Sam'],
      },
    },
  ],
  'POST /requests': [
    { of: 'setting', may: { senco: ['P'], harbourSenco: ['H'], officer: ['P', 'H'], dual: ['H'] } },
  ],
  'GET /requests/:requestId': request(readers),
  'PUT /requests/:requestId/draft': request(writers),
  'POST /requests/:requestId/submission': request(writers),
  'POST /requests/:requestId/withdrawal': request(writers),
  'POST /requests/:requestId/decision': request(leads),
  'GET /requests/:requestId/candidates': request(leads),
  'POST /requests/:requestId/allocation': request(leads),
  'POST /requests/:requestId/closure': request({ ...helpers, kit: ['H'] }),

  'GET /requests/:requestId/slots': request(helpers),
  'POST /requests/:requestId/visits': request(helpers),
  'GET /requests/:requestId/series-proposal': [{ of: 'request', query: { weekdays: 'tue' }, may: helpers }],
  'POST /requests/:requestId/series': request(helpers),
  'POST /requests/:requestId/series/:seriesId/confirmation': series(hosts),
  'POST /requests/:requestId/series/:seriesId/times': series(visitors),
  'POST /requests/:requestId/series/:seriesId/cancellation': series({
    ...visitors,
    ...hosts,
    dual: ['P', 'H', 'N', 'D'],
  }),
  'POST /requests/:requestId/visits/:visitId/confirmation': visit(hosts),
  'POST /requests/:requestId/visits/:visitId/agreement': visit(visitors),
  'POST /requests/:requestId/visits/:visitId/move-request': visit(hosts),
  'POST /requests/:requestId/visits/:visitId/time': visit(visitors),
  'POST /requests/:requestId/visits/:visitId/cancellation': visit({
    ...visitors,
    ...hosts,
    dual: ['P', 'H', 'N', 'D'],
  }),
  'POST /requests/:requestId/visits/:visitId/record': visit({ ...visitors, kit: ['H'] }),
  'GET /settings/:settingId/visits': [
    {
      of: 'setting',
      isList: true,
      may: { senco: ['P'], harbourSenco: ['H'], lead: ['P', 'H'], officer: ['P', 'H'], dual: ['H'] },
    },
  ],
  'GET /specialists/:specialistId/diary': [
    {
      of: 'specialist',
      may: { sam: ['Sam'], pat: ['Pat'], kit: ['Pat'], lead: ['Sam', 'Pat'], dual: ['Sam'] },
    },
  ],

  'GET /specialists/:specialistId/time': [{ of: 'specialist', may: timekeepers }],
  'POST /specialists/:specialistId/time': [{ of: 'specialist', may: timekeepers }],
  'GET /settings/:settingId/hours': [{ of: 'setting', may: neighbours }],
  'GET /settings/:settingId/hours/statement': [{ of: 'setting', may: neighbours }],
  'POST /requests/:requestId/visits/:visitId/hours-return': visit({ lead: ['P', 'H', 'N', 'D'] }),

  'GET /settings': [nothing({ lead: ['*'], officer: ['*'], admin: ['*'] })],
  'GET /settings/:settingId': [
    {
      of: 'setting',
      may: neighbours,
    },
  ],
  'GET /specialists': [nothing({ lead: ['*'], officer: ['*'], admin: ['*'] })],
  'GET /officers': [nothing({ officer: ['*'] })],
  'GET /policy': [nothing({ lead: ['*'], admin: ['*'] })],
  'PUT /policy': [nothing({ lead: ['*'], admin: ['*'] })],
  'GET /users': [nothing({ admin: ['*'] })],
  'PUT /users/:userId/access': [{ of: 'user', may: { admin: ['U'] } }],

  'GET /ehc/rules': [nothing(everybody)],
  'GET /ehc/cases': [
    nothing({ officer: ['*'] }),
    nothing({ officer: ['*'] }, { list: 'at-risk' }),
    nothing({ officer: ['*'] }, { list: 'ended', setting: '900001' }),
  ],
  'GET /settings/:settingId/ehc-cases': [
    {
      of: 'setting',
      isList: true,
      may: { senco: ['P'], harbourSenco: ['H'], officer: ['P', 'H'], dual: ['H'] },
    },
  ],
  'POST /ehc/cases': [{ of: 'setting', may: officers }],
  'GET /ehc/cases/:caseId': ofCase({
    senco: ['P'],
    harbourSenco: ['H'],
    officer: ['P', 'H'],
    dual: ['H'],
  }),
  'POST /ehc/cases/:caseId/events': ofCase(officers),
  'PUT /ehc/cases/:caseId/details': ofCase(officers),
  'GET /ehc/timeliness': [nothing({ lead: ['*'], officer: ['*'] }, { year: '2026' })],
  'GET /settings/:settingId/assessment-weeks': [{ of: 'setting', may: neighbours }],

  'GET /allocation/runs': [nothing({ lead: ['*'] })],
  'POST /allocation/runs': [nothing({ lead: ['*'] })],
  'GET /allocation/runs/:runId': [{ of: 'run', may: { lead: ['R'] } }],
  'GET /allocation/runs/:runId/comparison/:otherId': [{ of: 'run-pair', may: { lead: ['R'] } }],
  'POST /allocation/runs/:runId/cancellation': [{ of: 'run', may: { lead: ['R'] } }],
  'POST /allocation/options': [nothing({ lead: ['*'] })],
  'GET /allocation/runs/:runId/options': [{ of: 'run', may: { lead: ['R'] } }],
  'POST /allocation/runs/:runId/trials': [{ of: 'run', may: { lead: ['R'] } }],
  'GET /allocation/runs/:runId/trial': [{ of: 'trial', may: { lead: ['T'] } }],
  'POST /allocation/runs/:runId/requests/:requestId/acceptance': [{ of: 'line', may: { lead: ['P'] } }],

  'GET /hours': [nothing(organisers('*')), nothing(organisers('*'), { stream: 'traded', show: 'pots' })],
  'GET /hours/statement': [nothing(organisers('*'))],
  'GET /hours/transfers': [nothing(organisers('*'))],
  'POST /hours/transfers': [nothing(organisers('*'))],
  'POST /hours/grants': [nothing(organisers('*'))],
  'GET /pots': [nothing(organisers('*'))],
  'POST /pots': [nothing(organisers('*'))],
  'GET /pots/:potId': [{ of: 'pot', may: organisers('K') }],
  'PUT /pots/:potId': [{ of: 'pot', may: organisers('K') }],
  'GET /settings/:settingId/profile': [{ of: 'setting', may: profiled }],
  'GET /settings/:settingId/self-review': [{ of: 'setting', may: profiled }],
  'PUT /settings/:settingId/self-review': [
    { of: 'setting', may: { senco: ['P'], harbourSenco: ['H'], dual: ['H'] } },
  ],
  'GET /self-reviews': [nothing({ lead: ['*'] })],
  'GET /training/courses': [nothing(trained('*'))],
  'POST /training/courses': [nothing(organisers('*'))],
  'GET /training/courses/:courseId': [{ of: 'course', may: trained('C') }],
  'PUT /training/courses/:courseId': [{ of: 'course', may: organisers('C') }],
  'POST /training/courses/:courseId/sessions': [{ of: 'course', may: organisers('C') }],
  'GET /training/courses/:courseId/coverage': [{ of: 'course', may: organisers('C') }],
  'GET /training/sessions': [nothing(trained('*')), nothing(trained('*'), { tab: 'over' })],
  'GET /training/sessions/:sessionId': [{ of: 'session', may: trained('E') }],
  'PUT /training/sessions/:sessionId': [{ of: 'session', may: organisers('E') }],
  'POST /training/sessions/:sessionId/cancellation': [{ of: 'session', may: organisers('E') }],
  'POST /training/sessions/:sessionId/register': [
    { of: 'session', may: { sam: ['E'], lead: ['E'], dual: ['E'] } },
  ],
  'GET /training/sessions/:sessionId/settings/:settingId/calendar': [{ of: 'places', may: bookers }],
  'POST /training/sessions/:sessionId/settings/:settingId/places': [{ of: 'places', may: bookers }],
  'PUT /training/sessions/:sessionId/settings/:settingId/places/:placeId/name': [
    { of: 'place', may: bookers },
  ],
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/offer': [
    { of: 'place', may: bookers },
  ],
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/cancellation': [
    { of: 'place', may: bookers },
  ],
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/evaluation': [
    { of: 'place', may: { senco: ['P'], harbourSenco: ['H'], dual: ['H'] } },
  ],
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/waiver': [
    { of: 'place', may: organisers('P', 'H') },
  ],
  'GET /settings/:settingId/training': [{ of: 'setting', isList: true, may: bookers }],
  'GET /meetings': [
    nothing({
      senco: ['*'],
      harbourSenco: ['*'],
      sam: ['*'],
      pat: ['*'],
      kit: ['*'],
      lead: ['*'],
      dual: ['*'],
    }),
  ],
  'GET /meeting-choices': [nothing({ sam: ['*'], pat: ['*'], kit: ['*'], lead: ['*'], dual: ['*'] })],
  'POST /settings/:settingId/meetings': [
    { of: 'setting', may: { sam: ['P', 'H'], lead: ['P', 'H'], dual: ['P', 'H'] } },
  ],
  'GET /meetings/:meetingId': [{ of: 'meeting', may: meets }],
  'PUT /meetings/:meetingId': [{ of: 'meeting', may: holders }],
  'PUT /meetings/:meetingId/setting-part': [
    { of: 'meeting', may: { senco: ['P'], harbourSenco: ['H'], dual: ['H'] } },
  ],
  'GET /meetings/:meetingId/slots': [{ of: 'meeting', query: { service: 'ep-consultation' }, may: holders }],
  'POST /meetings/:meetingId/finish': [{ of: 'meeting', may: holders }],
  'GET /requests/:requestId/rescue': request({ ...leads, officer: ['P', 'H', 'A', 'T', 'N', 'D'] }),
  'GET /requests/:requestId/best-slots': request(helpers),
  'POST /requests/:requestId/allocation-with-visit': request(leads),
  'GET /requests/:requestId/offered-times': request(ofTheirs),
  'POST /requests/:requestId/offered-times/choice': request(ofTheirs),
  ...QUESTION_TABLE,
}
