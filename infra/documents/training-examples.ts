import type { Sent } from '../../shared/contracts/routes.ts'
import type { BodyRoute, Example } from './body-examples.ts'

type TrainingRoute = Extract<BodyRoute, `${string} /training/${string}`>

/** An invented course. */
const EXAMPLE_COURSE: Sent<'POST /training/courses'>['body'] = {
  title: 'Calm corners that work',
  audience: 'Teaching assistants and class teachers',
  aims: ['Set up a calm corner', 'Teach children when to use it'],
  discipline: 'autism',
  phases: ['primary'],
  minutes: 90,
  way: 'family-hub',
  stream: 'core',
  halfHoursPerPlace: 2,
  pricePence: null,
}

/** An invented session of it. */
const EXAMPLE_SESSION: Sent<'POST /training/courses/:courseId/sessions'>['body'] = {
  on: '2027-01-12',
  startMinutes: 570,
  venue: {
    name: 'Example Family Hub',
    postcode: 'ZZ1 1AA',
    place: null,
    joinDetails: 'Park at the back and ring the bell.',
  },
  capacity: 16,
  trainerIds: ['specialist-7'],
}

/** Bodies of the routes of training. */
export const TRAINING_EXAMPLES: { readonly [Key in TrainingRoute]: Example<Key> } = {
  'POST /training/courses': { summary: 'An hour and a half at a family hub', value: EXAMPLE_COURSE },
  'PUT /training/courses/:courseId': {
    summary: 'Offer it',
    value: { version: 1, content: EXAMPLE_COURSE, status: 'offered' },
  },
  'POST /training/courses/:courseId/sessions': { summary: 'A Tuesday morning', value: EXAMPLE_SESSION },
  'PUT /training/sessions/:sessionId': {
    summary: 'More places',
    value: { version: 4, ...EXAMPLE_SESSION, capacity: 20 },
  },
  'POST /training/sessions/:sessionId/cancellation': {
    summary: 'The trainer is ill',
    value: { version: 5, why: 'The trainer is ill. We will plan another date.' },
  },
  'POST /training/sessions/:sessionId/settings/:settingId/places': {
    summary: 'One place by name, one to be named later',
    value: { names: ['Ann Example', null], orWait: false },
  },
  'PUT /training/sessions/:sessionId/settings/:settingId/places/:placeId/name': {
    summary: 'Somebody else comes',
    value: { name: 'Bo Example' },
  },
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/offer': {
    summary: 'Take it',
    value: {},
  },
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/cancellation': {
    summary: 'The fee and the hours that were shown',
    value: { lateFeePence: 2250, usedHalfHours: 1 },
  },
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/waiver': {
    summary: 'It snowed',
    value: { why: 'The roads were closed, nobody could know.' },
  },
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/evaluation': {
    summary: 'Worth it',
    value: {
      useful: 5,
      confidence: 4,
      wouldRecommend: true,
      comment: 'More examples from Key Stage 2, please.',
    },
  },
  'POST /training/sessions/:sessionId/register': {
    summary: 'Two of three came',
    value: { version: 6, cameIds: ['0000000011', '0000000012'] },
  },
}
