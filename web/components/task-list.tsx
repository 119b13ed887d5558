import { Tag } from './tag.tsx'

export interface Task {
  readonly key: string
  readonly title: string
  readonly href: string
  readonly status: string
  /** Undefined: plain words, as for what is done. */
  readonly colour?: string | undefined
}

/** What there is to do, how far each is, and the way to it. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="govuk-task-list">
      {tasks.map(({ key, title, href, status, colour }) => (
        <li key={key} class="govuk-task-list__item govuk-task-list__item--with-link">
          <div class="govuk-task-list__name-and-hint">
            <a class="govuk-link govuk-task-list__link" href={href} aria-describedby={`task-${key}`}>
              {title}
            </a>
          </div>
          <div class="govuk-task-list__status" id={`task-${key}`}>
            {colour ? <Tag colour={colour} label={status} /> : status}
          </div>
        </li>
      ))}
    </ul>
  )
}
