import type { BodyRoute, Example } from './body-examples.ts'

type MeetingRoute = Extract<BodyRoute, `${string} /meetings/${string}` | 'POST /settings/:settingId/meetings'>

/** A body for every route of planning meetings that takes one. */
export const MEETING_EXAMPLES: { readonly [Key in MeetingRoute]: Example<Key> } = {
  'POST /settings/:settingId/meetings': {
    summary: 'The meeting of the spring term',
    value: { specialistId: 'specialist-7', heldOn: '2027-01-12', plans: 'this-year' },
  },
  'PUT /meetings/:meetingId': {
    summary: 'A child without consent, and a day to come',
    value: {
      version: 3,
      content: {
        children: [
          {
            id: '0000000011',
            label: 'Child A',
            hasConsent: false,
            initials: null,
            ncYear: null,
            note: 'Finds the afternoons hard',
            outcome: 'review-later',
            serviceId: null,
          },
        ],
        days: [
          {
            id: '0000000012',
            halfTerm: 'spring-2',
            serviceId: 'ep-consultation',
            stream: 'core',
            purpose: 'Reading in key stage 2',
            on: null,
            startMinutes: null,
            minutes: 60,
          },
        ],
      },
    },
  },
  'PUT /meetings/:meetingId/setting-part': {
    summary: 'What matters most to the setting',
    value: { version: 4, content: { priorities: ['Calm starts to the day'] } },
  },
  'POST /meetings/:meetingId/finish': {
    summary: 'The setting has agreed to the times',
    value: { version: 5, agreed: true },
  },
}
