import { Page } from './components/page.tsx'

/** How far the service is accessible, what is not, and whom to tell. */
export default function Accessibility() {
  return (
    <Page title="Accessibility statement">
      <p class="govuk-body">
        We want as many people as possible to be able to use this service. You should be able to:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>change colours, contrast and fonts in your browser</li>
        <li>zoom in up to 400 per cent without text running off the screen</li>
        <li>do everything with a keyboard</li>
        <li>do everything with speech recognition software</li>
        <li>listen to every page with a screen reader</li>
        <li>print requests, diaries and day sheets</li>
      </ul>
      <h2 class="govuk-heading-m">How accessible it is</h2>
      <p class="govuk-body">
        The pages are built to meet the Web Content Accessibility Guidelines version 2.2 at level AA. Every
        page is checked automatically each time the service changes, for structure, names, contrast, keyboard
        use and width. No part is known to fail.
      </p>
      <p class="govuk-body">
        Automatic checks find only some problems. An authority that runs the service should have it tested by
        disabled people, and by somebody independent, before it is used in earnest, and write what they find
        here.
      </p>
      <h2 class="govuk-heading-m">What we know can be better</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>The service needs JavaScript.</li>
        <li>The week view of a diary is a grid. The same appears as a list, which is what opens first.</li>
        <li>There is no version in British Sign Language, Easy Read or other languages yet.</li>
      </ul>
      <h2 class="govuk-heading-m">If something does not work for you</h2>
      <p class="govuk-body">
        Tell your local authority’s SEND team what you wanted to do and what stopped you. Ask them too if you
        need anything here in another format.
      </p>
      <h2 class="govuk-heading-m">Enforcing it</h2>
      <p class="govuk-body">
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with the answer to a
        complaint, contact the Equality Advisory and Support Service.
      </p>
    </Page>
  )
}
