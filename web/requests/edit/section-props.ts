import type { RequestView } from '../../../shared/contracts/requests.ts'
import type { ServiceView } from '../../../shared/contracts/session.ts'
import type { FieldError } from '../../problem.ts'

export type Content = RequestView['request']['content']
export type SectionKey = keyof Content

/** What the fields of a section get. `Value` is the section's content, never null: it starts blank. */
export interface SectionProps<Key extends SectionKey> {
  readonly value: NonNullable<Content[Key]>
  readonly onChange: (value: NonNullable<Content[Key]>) => void
  readonly errors: readonly FieldError[]
  /** Says that something typed cannot be kept as it is, or, with null, that it can again. */
  readonly onBad: (id: string, message: string | null) => void
  readonly view: RequestView
  readonly service: ServiceView
}
