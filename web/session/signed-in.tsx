import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { LinkButton } from '../components/button.tsx'
import { Loading } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { finishSignIn } from '../session.ts'

/** Where the sign-in page sends people back to; it leads on to the page they wanted. */
export default function SignedIn() {
  const { route } = useLocation()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    finishSignIn()
      .then(path => route(path, true))
      .catch(() => setFailed(true))
  }, [])
  if (!hasFailed)
    return (
      <Page title="Signing in">
        <Loading what="your pages" />
      </Page>
    )
  return (
    <Page title="Sign-in was not finished">
      <p class="govuk-body">
        This can happen when sign-in took too long, or was started in another tab. Nothing is wrong with your
        account.
      </p>
      <LinkButton href="/">Start again</LinkButton>
    </Page>
  )
}
