import { assertStreamFits } from '../../shared/hours/ledger.ts'
import type { Id } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Course, CourseContent, CourseStatus } from '../../shared/training/course.ts'
import { type Acting, assertVersion, type Outcome } from './acting.ts'
import { recordChange } from './record-change.ts'

/** What a course becomes. */
export interface CourseInput {
  readonly version: number
  readonly content: CourseContent
  readonly status: CourseStatus
}

/**
 * Changes a course, offers it or ends it. Sessions that are planned stay as they were planned.
 * @throws Refusal stale-version; not-allowed-now when an offered course would be a draft again; ring-fenced-hours
 */
export function changeCourse(
  acting: Acting,
  was: Course,
  { version, content, status }: CourseInput,
): Outcome<{ courseId: Id }> {
  assertVersion(was.version, version)
  if (status === 'draft' && was.status !== 'draft')
    throw new Refusal(
      'not-allowed-now',
      'This course has been offered, so it cannot be a draft again. End it instead.',
    )
  assertStreamFits(content.stream, false)
  const next = { ...was, ...content, status, changedAt: acting.at }
  const note = { what: 'course-changed', why: null, facts: { status } } as const
  const { change } = recordChange(acting, { kind: 'course', was, next }, note)
  return { change, answer: { courseId: was.id } }
}
