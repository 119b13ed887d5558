import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import type { SessionView } from '../../shared/contracts/training.ts'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { useData } from '../use-data.ts'
import { whenOf } from './words.ts'

/** What may be done with a session. */
export type SessionAction = SessionView['actions'][number]

/** A session that was read, and the way to read it anew. */
export interface FoundSession {
  readonly view: SessionView
  readonly reload: () => void
}

export interface SessionPageProps {
  /** Of the page until the session is there. */
  readonly title: string
  /** What the page does: it is shown only where one of these can be done now. */
  readonly actions?: readonly SessionAction[]
  readonly children: (found: FoundSession) => ComponentChildren
}

/** A page about the session that its address names. `children` gives the page, with its own `Page`. */
export function SessionPage({ title, actions, children }: SessionPageProps) {
  const { id = '' } = useRoute().params
  const data = useData('GET /training/sessions/:sessionId', { params: { sessionId: id } })
  return (
    <LoadPage data={data} title={title}>
      {view =>
        actions === undefined || actions.some(action => view.actions.includes(action)) ? (
          children({ view, reload: data.reload })
        ) : (
          <NotNow title={title} view={view} />
        )
      }
    </LoadPage>
  )
}

/** Says that something cannot be done to a session now. */
export function NotNow({ title, view }: { readonly title: string; readonly view: SessionView }) {
  const here = `/training/sessions/${view.session.id}`
  return (
    <Page title={title} caption={captionOf(view)} back={{ href: here, label: 'Session' }}>
      <p class="govuk-body">This cannot be done now.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={here}>
          See how the session stands
        </a>
      </p>
    </Page>
  )
}

/** Which session a page is about. */
export function captionOf({ session }: SessionView): string {
  return `${session.courseTitle}, ${whenOf(session)}`
}
