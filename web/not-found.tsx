import { Page } from './components/page.tsx'

/** An address that no page has. */
export default function NotFound() {
  return (
    <Page title="Page not found">
      <p class="govuk-body">If you typed the address, check that it is right.</p>
      <p class="govuk-body">
        If you followed a link here, the page may have moved.{' '}
        <a class="govuk-link" href="/">
          Go to the home page
        </a>
        .
      </p>
    </Page>
  )
}
