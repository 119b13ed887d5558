import type { RouteKey, Sent } from '../../shared/contracts/routes.ts'
import { HOURS_EXAMPLES } from './hours-examples.ts'
import { MEETING_EXAMPLES } from './meeting-examples.ts'
import { PLANNING_EXAMPLES } from './planning-examples.ts'
import { QUESTION_EXAMPLES } from './question-examples.ts'
import { SERIES_EXAMPLES } from './series-examples.ts'
import { TRAINING_EXAMPLES } from './training-examples.ts'

/** The routes that take a body. */
export type BodyRoute = { [Key in RouteKey]: Sent<Key>['body'] extends undefined ? never : Key }[RouteKey]

/** A body with what it is an example of. */
export type Example<Key extends BodyRoute> = { readonly summary: string; readonly value: Sent<Key>['body'] }

/** An invented child. */
const EXAMPLE_CHILD: Sent<'POST /ehc/cases'>['body']['child'] = {
  givenName: 'Robin',
  familyName: 'Example',
  dateOfBirth: '2017-05-09',
  sex: null,
  ethnicity: null,
  ncYear: 4,
  upn: null,
  uln: null,
  upnUnknown: null,
  postcode: null,
  primaryType: 'SLCN',
  secondaryType: null,
}

/** A body for every route that takes one, as the document shows it. Invented, like everything in the examples. */
export const BODY_EXAMPLES: { readonly [Key in BodyRoute]: Example<Key> } = {
  'PUT /notices/seen': {
    summary: 'Everything up to this instant',
    value: { upTo: '2027-01-12T09:30:00Z' },
  },
  'POST /requests': {
    summary: 'Speech and language therapy',
    value: { settingId: 'setting-1', serviceId: 'speech-and-language' },
  },
  'PUT /requests/:requestId/draft': {
    summary: 'Two sections, the others as they are',
    value: {
      version: 3,
      content: {
        outcomes: [{ outcome: 'achieve', wanted: 'Joins in with the class story each day' }],
        dates: {
          cannotDo: [{ from: '2027-02-01', to: '2027-02-05', why: 'Assessment week' }],
          badWeekdays: ['fri'],
          note: '',
        },
      },
    },
  },
  'POST /requests/:requestId/submission': { summary: 'Send it', value: { version: 4 } },
  'POST /requests/:requestId/withdrawal': {
    summary: 'The child has moved',
    value: { version: 5, reason: 'child-left', note: '' },
  },
  'POST /requests/:requestId/decision': {
    summary: 'Accept',
    value: { kind: 'accept', reason: 'meets-criteria', note: 'Two full cycles, clear outcomes.', version: 5 },
  },
  'POST /requests/:requestId/allocation': {
    summary: 'Not the recommended specialist, so with a reason',
    value: { version: 6, specialistId: 'specialist-7', reason: 'Knows the family from the nursery.' },
  },
  'POST /requests/:requestId/closure': {
    summary: 'One outcome, partly achieved',
    value: {
      version: 11,
      summary: 'Staff now run the programme themselves.',
      outcomes: [{ outcome: 'achieve', progress: 'partly', note: 'Joins in three days a week.' }],
    },
  },
  'POST /requests/:requestId/allocation-with-visit': {
    summary: 'The recommended specialist, Tuesday 19 January 2027 at 9:30am',
    value: { version: 6, specialistId: 'specialist-7', reason: '', on: '2027-01-19', startMinutes: 570 },
  },
  'POST /requests/:requestId/offered-times/choice': {
    summary: 'Tuesday 19 January 2027 at 9:30am, to be agreed by the specialist',
    value: { on: '2027-01-19', startMinutes: 570 },
  },
  'POST /requests/:requestId/visits': {
    summary: 'Tuesday 19 January 2027 at 9:30am, to be confirmed by the setting',
    value: { on: '2027-01-19', startMinutes: 570, agreed: false },
  },
  'POST /requests/:requestId/visits/:visitId/agreement': { summary: 'Agree', value: { version: 1 } },
  'POST /requests/:requestId/visits/:visitId/confirmation': { summary: 'Agree', value: { version: 1 } },
  'POST /requests/:requestId/visits/:visitId/move-request': {
    summary: 'Another day that week',
    value: { version: 1, why: 'The class is on a trip. Any other morning that week would suit.' },
  },
  'POST /requests/:requestId/visits/:visitId/time': {
    summary: 'Two days later at 1pm',
    value: { version: 2, on: '2027-01-21', startMinutes: 780, reason: 'setting-asked' },
  },
  'POST /requests/:requestId/visits/:visitId/cancellation': {
    summary: 'The specialist is unwell',
    value: { version: 3, reason: 'specialist-unwell', note: '' },
  },
  'POST /requests/:requestId/visits/:visitId/record': {
    summary: 'It took place',
    value: {
      version: 3,
      held: true,
      minutes: 90,
      summary: 'Observed a lesson and talked with staff.',
      nextSteps: 'Try the visual timetable for six weeks.',
      outcomes: [],
    },
  },
  'POST /ehc/cases': {
    summary: 'A request from a parent, received on Monday 12 January 2026',
    value: {
      child: EXAMPLE_CHILD,
      settingId: 'setting-1',
      fromRequestId: null,
      first: {
        kind: 'request-received',
        on: '2026-01-12',
        supersedes: null,
        why: null,
        details: { source: '1', basis: 'REQUEST_S36', relevantYouthAccommodation: false },
      },
    },
  },
  'POST /ehc/cases/:caseId/events': {
    summary: 'Advice asked of the educational psychologist',
    value: {
      version: 2,
      event: {
        kind: 'advice-requested',
        on: '2026-02-20',
        supersedes: null,
        why: null,
        details: {
          from: { body: 'educational-psychologist', name: '' },
          receivedByBodyOn: '2026-02-23',
        },
      },
    },
  },
  'PUT /ehc/cases/:caseId/details': {
    summary: 'Share the dates with the setting',
    value: {
      version: 3,
      child: EXAMPLE_CHILD,
      settingId: 'setting-1',
      sharing: 'dates',
      takeOver: false,
      why: null,
    },
  },
  ...PLANNING_EXAMPLES,
  'POST /requests/:requestId/visits/:visitId/hours-return': {
    summary: 'It snowed',
    value: { version: 3, why: 'The roads were closed, nobody could know.' },
  },
  'POST /specialists/:specialistId/time': {
    summary: 'A team meeting every second Monday in term time',
    value: {
      version: 4,
      change: {
        kind: 'commitment-added',
        details: {
          label: 'Team meeting',
          weekday: 'mon',
          startMinutes: 540,
          endMinutes: 615,
          from: '2027-01-04',
          to: null,
          everyWeeks: 2,
          termOnly: true,
          atBase: true,
        },
      },
    },
  },
  'PUT /users/:userId/access': {
    summary: 'Suspend',
    value: { version: 2, status: 'suspended', why: 'Left the setting in December.' },
  },
  ...QUESTION_EXAMPLES,
  ...SERIES_EXAMPLES,
  ...MEETING_EXAMPLES,
  ...HOURS_EXAMPLES,
  ...TRAINING_EXAMPLES,
}
