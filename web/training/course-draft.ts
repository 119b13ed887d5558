import type { Sent } from '../../shared/contracts/routes.ts'
import type { CourseLine } from '../../shared/contracts/training.ts'
import type { FieldError } from '../problem.ts'

/** What may be said of a course, as the API takes it. */
export type CourseContent = Sent<'POST /training/courses'>['body']

/** A course as it is typed. */
export interface CourseDraft {
  readonly title: string
  readonly audience: string
  /** One a line. */
  readonly aims: string
  readonly discipline: string
  readonly phases: readonly string[]
  readonly minutes: number | null
  readonly way: string
  readonly stream: string
  readonly hoursPerPlace: number | null
  readonly price: number | null
}

/** A course as the form opens with it; without one, an empty form. */
export function courseDraftOf(course: CourseLine | null): CourseDraft {
  if (course === null)
    return {
      title: '',
      audience: '',
      aims: '',
      discipline: '',
      phases: [],
      minutes: null,
      way: '',
      stream: '',
      hoursPerPlace: null,
      price: null,
    }
  const { title, audience, aims, discipline, phases, minutes, way, stream } = course
  return {
    ...{ title, audience, discipline, phases, minutes, way, stream },
    aims: aims.join('\n'),
    hoursPerPlace: course.halfHoursPerPlace / 2,
    price: course.pricePence === null ? null : course.pricePence / 100,
  }
}

const MUST_BE_GIVEN = [
  { id: 'title', message: 'Give the course a title' },
  { id: 'audience', message: 'Say who it is for' },
  { id: 'aims', message: 'Give at least one thing people will be able to do after it' },
  { id: 'discipline', message: 'Choose a discipline' },
  { id: 'way', message: 'Choose where it takes place' },
  { id: 'stream', message: 'Choose a funding stream' },
] as const

/** What is to be sent, or what is missing. */
export function readCourse(draft: CourseDraft): CourseContent | FieldError[] {
  const halfHours = (draft.hoursPerPlace ?? 0) * 2
  const errors: FieldError[] = [
    ...MUST_BE_GIVEN.filter(({ id }) => draft[id].trim() === ''),
    ...(draft.minutes === null
      ? [{ id: 'minutes', message: 'Enter how many minutes it takes, such as 90' }]
      : []),
    ...(Number.isInteger(halfHours)
      ? []
      : [{ id: 'halfHoursPerPlace', message: 'Enter hours in halves, such as 1.5' }]),
  ]
  if (errors.length > 0) return errors
  return {
    title: draft.title,
    audience: draft.audience,
    aims: linesOf(draft.aims),
    discipline: draft.discipline as CourseContent['discipline'],
    phases: [...draft.phases] as CourseContent['phases'],
    minutes: draft.minutes ?? 0,
    way: draft.way as CourseContent['way'],
    stream: draft.stream as CourseContent['stream'],
    halfHoursPerPlace: halfHours,
    pricePence: draft.price === null ? null : Math.round(draft.price * 100),
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** The API's errors with the ids of the form's fields: every aim is a line of one field. */
export function onCourseFields(errors: readonly FieldError[]): FieldError[] {
  return errors.map(error => (error.id?.startsWith('aims') ? { ...error, id: 'aims' } : error))
}
