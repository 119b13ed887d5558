import type { Pot } from '../hours/pot.ts'
import { POT_SHAPE } from '../hours/pot.ts'
import { TRANSFER_SHAPE, type Transfer } from '../hours/transfer.ts'
import type { MeetingRow, PlanningMeeting } from '../meetings/meeting.ts'
import { MEETING_SHAPE } from '../meetings/meeting.ts'
import { GROUP_FIGURES_SHAPE, type GroupFigures } from '../profile/groups.ts'
import { SELF_REVIEW_SHAPE, type SelfReview, type SelfReviewRow } from '../profile/self-review.ts'
import { KNOWLEDGE_SHAPE, type KnowledgePage } from '../questions/knowledge.ts'
import { QUESTION_SHAPE, type Question, type QuestionRow } from '../questions/question.ts'
import { ATTENDANCE_SHAPE, type Attendance } from '../training/attendance.ts'
import { COURSE_SHAPE, type Course } from '../training/course.ts'
import { type CourseSession, SESSION_SHAPE, type SessionRow } from '../training/session.ts'
import type { RecordShape } from './record-shape.ts'

/** The kinds of record that are kept alike: what each is, and what lists show of it. */
export interface RecordKinds {
  readonly course: { readonly record: Course; readonly row: Course }
  readonly session: { readonly record: CourseSession; readonly row: SessionRow }
  readonly attendance: { readonly record: Attendance; readonly row: Attendance }
  readonly question: { readonly record: Question; readonly row: QuestionRow }
  readonly knowledge: { readonly record: KnowledgePage; readonly row: KnowledgePage }
  readonly meeting: { readonly record: PlanningMeeting; readonly row: MeetingRow }
  readonly pot: { readonly record: Pot; readonly row: Pot }
  readonly transfer: { readonly record: Transfer; readonly row: Transfer }
  readonly 'self-review': { readonly record: SelfReview; readonly row: SelfReviewRow }
  readonly 'group-figures': { readonly record: GroupFigures; readonly row: GroupFigures }
}
export type RecordKind = keyof RecordKinds
export type RecordOf<Kind extends RecordKind> = RecordKinds[Kind]['record']
export type RowOf<Kind extends RecordKind> = RecordKinds[Kind]['row']

/** How each kind is kept. TABLE: a kind is a row here and in `RecordKinds`. */
export const RECORD_SHAPES: {
  readonly [Kind in RecordKind]: RecordShape<RecordOf<Kind>, RowOf<Kind>>
} = {
  course: COURSE_SHAPE,
  session: SESSION_SHAPE,
  attendance: ATTENDANCE_SHAPE,
  question: QUESTION_SHAPE,
  knowledge: KNOWLEDGE_SHAPE,
  meeting: MEETING_SHAPE,
  pot: POT_SHAPE,
  transfer: TRANSFER_SHAPE,
  'self-review': SELF_REVIEW_SHAPE,
  'group-figures': GROUP_FIGURES_SHAPE,
}

export const RECORD_KINDS = Object.keys(RECORD_SHAPES) as RecordKind[]

/** The shape of a kind, for code that serves all kinds alike. */
export function shapeOf<Kind extends RecordKind>(kind: Kind): RecordShape<RecordOf<Kind>, RowOf<Kind>> {
  return RECORD_SHAPES[kind] as unknown as RecordShape<RecordOf<Kind>, RowOf<Kind>>
}
