import type { SessionLine } from '../../shared/contracts/training.ts'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { useMe } from '../me.ts'
import { leftOf, placesCount, SESSION_WORDS, whenOf } from './words.ts'

export interface SessionTableProps {
  readonly sessions: readonly SessionLine[]
  readonly caption: string
  /** What to say where there is none. */
  readonly nothing: string
  /** Also names the course, in a list of several. */
  readonly hasCourse?: boolean
}

/** Sessions with when and where they are and what is left of each; each leads to its own page. */
export function SessionTable({ sessions, caption, nothing, hasCourse = false }: SessionTableProps) {
  if (sessions.length === 0)
    return (
      <Empty>
        <p>{nothing}</p>
      </Empty>
    )
  return (
    <Table
      caption={caption}
      captionHidden
      head={['When', ...(hasCourse ? ['Course'] : []), 'Where', 'Trainers', 'Places']}
      rows={sessions.map(session => ({
        key: session.id,
        cells: [
          <a key="when" class="govuk-link" href={`/training/sessions/${session.id}`}>
            {whenOf(session)}
          </a>,
          ...(hasCourse ? [session.courseTitle] : []),
          session.venueName,
          session.trainers.map(({ name }) => name).join(', '),
          <Places key="places" session={session} />,
        ],
      }))}
    />
  )
}

function Places({ session }: { readonly session: SessionLine }) {
  const { today } = useMe()
  const { label, colour } = SESSION_WORDS[session.status]
  if (session.status !== 'planned') return <Tag colour={colour} label={label} />
  if (session.on < today) return <Tag colour="orange" label="Register to keep" />
  return (
    <span class="app-nowrap">
      {leftOf(session)}
      <span class="app-minor">of {placesCount(session.capacity)}</span>
    </span>
  )
}
