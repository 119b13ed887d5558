import type { Sent } from '../../../shared/contracts/routes.ts'

type CourseBody = Sent<'POST /training/courses'>['body']

/** The invented catalogue, by a short name. */
export const DEMO_COURSES = {
  calm: {
    title: 'Calm corners that work',
    audience: 'Teaching assistants and class teachers',
    aims: [
      'Set up a calm corner with what you have',
      'Teach children when and how to use it',
      'Know when it is not enough',
    ],
    discipline: 'autism',
    phases: ['nursery', 'primary'],
    minutes: 90,
    way: 'family-hub',
    stream: 'core',
    halfHoursPerPlace: 1,
    pricePence: null,
  },
  words: {
    title: 'Talk before writing: language in every lesson',
    audience: 'Subject teachers and heads of department',
    aims: ['Choose the words a topic turns on', 'Plan talk before writing', 'Spot when a child needs more'],
    discipline: 'speech-and-language',
    phases: ['primary', 'secondary'],
    minutes: 120,
    way: 'on-site',
    stream: 'core',
    halfHoursPerPlace: 2,
    pricePence: null,
  },
  supervision: {
    title: 'Thinking together: solution circles for staff',
    audience: 'SENCOs and pastoral leads',
    aims: ['Run a solution circle in thirty minutes', 'Leave with a plan somebody owns'],
    discipline: 'educational-psychology',
    phases: [],
    minutes: 150,
    way: 'family-hub',
    stream: 'traded',
    halfHoursPerPlace: 2,
    pricePence: 6500,
  },
  review: {
    title: 'Assess, plan, do, review: targets that can be seen',
    audience: 'New SENCOs',
    aims: ['Write a target another adult could check', 'Review it with the child and the family'],
    discipline: 'educational-psychology',
    phases: [],
    minutes: 60,
    way: 'online',
    stream: 'core',
    halfHoursPerPlace: 0,
    pricePence: null,
  },
  moods: {
    title: 'Worry, anger and the school day',
    audience: 'All staff who work with children directly',
    aims: ['Understand what anxiety does to learning', 'Use three ways of making mornings easier'],
    discipline: 'semh',
    phases: ['primary', 'secondary', 'special'],
    minutes: 180,
    way: 'family-hub',
    stream: 'traded',
    halfHoursPerPlace: 2,
    pricePence: 4500,
  },
  visuals: {
    title: 'Visual timetables from scratch',
    audience: 'Nursery staff',
    aims: ['Make a timetable a child can use alone'],
    discipline: 'autism',
    phases: ['nursery'],
    minutes: 60,
    way: 'online',
    stream: 'experts-at-hand',
    halfHoursPerPlace: 1,
    pricePence: null,
  },
} as const satisfies Record<string, CourseBody>

export type DemoCourse = keyof typeof DEMO_COURSES

/** A session to invent: how many days from today, and what became of it. */
export interface DemoSession {
  readonly course: DemoCourse
  readonly days: number
  readonly capacity: number
  /** How many places settings ask for, one or two each. */
  readonly asked: number
  readonly end?: 'kept' | 'not-kept' | 'called-off' | undefined
  /** What the first setting does where this is said: it has a place, or is the first to wait. */
  readonly first?: 'booked' | 'waits' | undefined
}

/** The sessions of an invented authority. The first of the full ones has a long waiting list. */
export const DEMO_SESSIONS: readonly DemoSession[] = [
  { course: 'calm', days: -95, capacity: 16, asked: 13, end: 'kept', first: 'booked' },
  { course: 'words', days: -70, capacity: 12, asked: 12, end: 'kept' },
  { course: 'moods', days: -48, capacity: 14, asked: 9, end: 'kept', first: 'booked' },
  { course: 'review', days: -30, capacity: 40, asked: 22, end: 'kept' },
  { course: 'supervision', days: -16, capacity: 8, asked: 8, end: 'kept', first: 'booked' },
  { course: 'visuals', days: -2, capacity: 20, asked: 11, end: 'not-kept', first: 'booked' },
  { course: 'calm', days: 6, capacity: 8, asked: 15, first: 'waits' },
  { course: 'review', days: 9, capacity: 40, asked: 17, first: 'booked' },
  { course: 'words', days: 13, capacity: 12, asked: 7 },
  { course: 'moods', days: 20, capacity: 10, asked: 4, end: 'called-off' },
  { course: 'moods', days: 24, capacity: 12, asked: 6, first: 'booked' },
  { course: 'supervision', days: 38, capacity: 8, asked: 3 },
  { course: 'calm', days: 52, capacity: 16, asked: 2 },
]

/** Where training takes place. */
export const DEMO_VENUES = [
  { name: 'Quayside Family Hub, room 2', postcode: 'ZZ1 4QF' },
  { name: 'Aldermere Family Hub, main hall', postcode: 'ZZ2 1AH' },
  { name: 'Brackenfold Learning Centre', postcode: 'ZZ3 7BL' },
] as const

/** What people said of training, invented. */
export const DEMO_COMMENTS = [
  'We tried it the next morning.',
  'More time to plan with colleagues, please.',
  'Clear, practical, and kind.',
  '',
  'Our teaching assistants should all do this.',
  '',
] as const
