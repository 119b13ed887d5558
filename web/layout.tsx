import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { configuration } from './configuration.ts'
import { SignedInContext } from './me.ts'
import { Navigation } from './navigation-bar.tsx'

/** What is around every page: skip link, header, navigation for those signed in, footer. */
export function Layout({ children }: { readonly children: ComponentChildren }) {
  const signedIn = useContext(SignedInContext)
  return (
    <>
      <a href="#main" class="govuk-skip-link">
        Skip to main content
      </a>
      <Header />
      {signedIn && <Navigation me={signedIn.me} />}
      <div class="app-body">
        <div class="govuk-width-container">{children}</div>
      </div>
      <Footer />
    </>
  )
}

function Header() {
  const [authorityName, setAuthorityName] = useState('')
  useEffect(() => {
    configuration()
      .then(found => setAuthorityName(found.authorityName))
      .catch(() => undefined)
  }, [])
  return (
    <header class="app-header">
      <div class="govuk-width-container app-header__content">
        <a class="app-header__name" href="/">
          SEND support
        </a>
        <span class="app-header__authority">{authorityName}</span>
      </div>
    </header>
  )
}

function Footer() {
  return (
    <footer class="app-footer">
      <div class="govuk-width-container">
        <h2 class="govuk-visually-hidden">About this service</h2>
        <ul class="app-footer__list">
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href="/accessibility">
              Accessibility statement
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
