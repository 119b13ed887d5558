import { Button } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { Problem } from '../problem.ts'
import { signOut } from '../session.ts'

export interface CannotStartProps {
  readonly why: unknown
  readonly onRetry: () => void
}

/** Signed in, but the pages cannot begin: the service is away, or it does not know the person. */
export function CannotStart({ why, onRetry }: CannotStartProps) {
  const isUnknown = why instanceof Problem && [401, 403, 404].includes(why.status)
  if (isUnknown)
    return (
      <Page title="You do not have access">
        <p class="govuk-body">
          You are signed in, but this service has no active account for you. Ask the person who looks after
          access at your setting or authority.
        </p>
        <Button kind="secondary" onClick={() => void signOut()}>
          Sign out
        </Button>
      </Page>
    )
  return (
    <Page title="Sorry, the service cannot be reached">
      <p class="govuk-body">{why instanceof Problem ? why.detail : 'Check your connection and try again.'}</p>
      <Button onClick={onRetry}>Try again</Button>
    </Page>
  )
}
