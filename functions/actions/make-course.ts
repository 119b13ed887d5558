import { assertStreamFits } from '../../shared/hours/ledger.ts'
import type { Id } from '../../shared/ids.ts'
import type { CourseContent } from '../../shared/training/course.ts'
import type { Acting, Outcome } from './acting.ts'
import { recordChange } from './record-change.ts'

/**
 * Makes a course. It is a draft until it is offered.
 * @throws Refusal ring-fenced-hours for the statutory stream, which pays for no training
 */
export function makeCourse(acting: Acting, content: CourseContent): Outcome<{ courseId: Id }> {
  assertStreamFits(content.stream, false)
  const id = acting.newId()
  const next = { ...content, id, status: 'draft' as const, changedAt: acting.at }
  const note = { what: 'course-made', why: null, facts: {} } as const
  const { change } = recordChange(acting, { kind: 'course', was: null, next }, note)
  return { change, answer: { courseId: id } }
}
