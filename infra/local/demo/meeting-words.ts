import type { DiscussedChild } from '../../../shared/meetings/meeting.ts'

/** What people say at a planning meeting. */
interface MeetingWords {
  readonly priorities: readonly string[]
  readonly children: readonly { readonly note: string; readonly outcome: DiscussedChild['outcome'] }[]
  readonly points: readonly string[]
  readonly minutes: string
}

/** Invented meetings: no child can be told by them. */
export const MEETING_WORDS: readonly MeetingWords[] = [
  {
    priorities: ['Calm starts to the day', 'Reading support that staff can run themselves'],
    children: [
      { note: 'Finds it hard to come in from break. Goes better with a job to do.', outcome: 'advice' },
      { note: 'Reads less than a year ago; hearing has been checked.', outcome: 'review-later' },
    ],
    points: ['Send the checklist for quiet spaces', 'Share the reading records of the autumn'],
    minutes:
      'We looked at the hours used so far and at the open requests.\n\nThe school wants calm starts in key stage 1. We agreed a greeter at each door and a visual timetable, and will look at it again in spring.\n\nStaff will keep a reading record for six weeks.',
  },
  {
    priorities: ['Fewer part-time timetables', 'Staff who feel sure about sensory breaks'],
    children: [
      {
        note: 'Has come in for mornings only since September. A plan to build it up is needed.',
        outcome: 'review-later',
      },
      { note: 'Leaves the room in noisy lessons.', outcome: 'none' },
    ],
    points: ['Write the plan to build up the days', 'Name somebody who looks after the sensory room'],
    minutes:
      'Attendance was the main subject. We went through how days can be built up, and who talks to the family and when.\n\nSensory breaks work where they are on the timetable. A short session for all staff was asked for.',
  },
]
