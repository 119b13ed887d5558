import { LinkButton } from '../components/button.tsx'
import { Page } from '../components/page.tsx'

/** After signing out. */
export default function SignedOut() {
  return (
    <Page title="You have signed out">
      <p class="govuk-body">On a computer that others use, close the browser as well.</p>
      <LinkButton href="/">Sign in again</LinkButton>
    </Page>
  )
}
