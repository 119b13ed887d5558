import type { ComponentChildren } from 'preact'
import { LinkButton } from '../components/button.tsx'
import { Details, Empty } from '../components/messages.tsx'
import { type Row, Table } from '../components/table.tsx'
import '../diary/diary.scss'

interface SectionProps {
  readonly heading: string
  readonly head: readonly string[]
  readonly none: string
  readonly add: { readonly href: string; readonly label: string }
  readonly rows: readonly (Row & { readonly isOver: boolean })[]
  readonly children?: ComponentChildren
}

/** One kind: what counts or is to come, what is over behind a click, and the way to add one. */
export function Section({ heading, head, none, add, rows, children }: SectionProps) {
  const open = rows.filter(({ isOver }) => !isOver)
  const over = rows.filter(({ isOver }) => isOver)
  return (
    <section aria-label={heading}>
      <h2 class="govuk-heading-m">{heading}</h2>
      {children}
      {open.length === 0 ? (
        <Empty>
          <p>{none}</p>
        </Empty>
      ) : (
        <Table caption={heading} captionHidden head={head} rows={open} />
      )}
      {over.length > 0 && (
        <Details summary={`${heading}: what is over`}>
          <Table caption={`${heading}, over`} captionHidden head={head} rows={over} />
        </Details>
      )}
      <LinkButton kind="secondary" href={add.href}>
        {add.label}
      </LinkButton>
    </section>
  )
}

interface Door {
  readonly href: string
  readonly label: string
}

/** What can be done about one row. */
export function Doors({ about, doors }: { readonly about: string; readonly doors: readonly Door[] }) {
  return (
    <ul class="app-links">
      {doors.map(({ href, label }) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {label}
            <span class="govuk-visually-hidden">: {about}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
