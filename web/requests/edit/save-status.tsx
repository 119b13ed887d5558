import { Button } from '../../components/button.tsx'
import { NotificationBanner } from '../../components/messages.tsx'
import { timeOf } from '../../dates.ts'
import type { Saving } from './use-draft.ts'

/** Whether what is typed is safe, in a line that screen readers hear. */
export function SaveStatus({ saving }: { readonly saving: Saving }) {
  return (
    <p class="app-saved" role="status">
      {wordsOf(saving)}
    </p>
  )
}

function wordsOf(saving: Saving): string {
  switch (saving.is) {
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved at ${timeOf(saving.at.toISOString())}`
    case 'failed':
      return `Not saved yet. ${saving.problem.fields[0]?.message ?? saving.problem.title}.`
    case 'conflict':
      return 'Not saved: a colleague has changed this page.'
    case 'unchanged':
      return ''
  }
}

export interface ConflictProps {
  readonly by: string
  readonly onKeepMine: () => void
  readonly onShowTheirs: () => void
}

/** A colleague changed the same section meanwhile: asks whose text to keep. */
export function Conflict({ by, onKeepMine, onShowTheirs }: ConflictProps) {
  return (
    <NotificationBanner title="A colleague has changed this page">
      <p class="govuk-notification-banner__heading">
        {by} saved other answers here while you were typing. What you typed is still below. Choose which to
        keep.
      </p>
      <div class="govuk-button-group">
        <Button kind="secondary" onClick={onKeepMine}>
          Keep what I typed
        </Button>
        <Button kind="secondary" onClick={onShowTheirs}>
          Show what they wrote
        </Button>
      </div>
    </NotificationBanner>
  )
}
