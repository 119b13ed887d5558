import { Component, type ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { Page } from './page.tsx'

interface CaughtProps {
  /** Another address is another try. */
  readonly path: string
  readonly children: ComponentChildren
}

/** Shows a page that says so when a page breaks, instead of nothing; what is around it stays. */
export class Caught extends Component<CaughtProps, { readonly hasBroken: boolean }> {
  override state = { hasBroken: false }

  override componentDidCatch(error: unknown): void {
    console.error(error)
    this.setState({ hasBroken: true })
  }

  override componentDidUpdate(before: CaughtProps): void {
    if (this.state.hasBroken && before.path !== this.props.path) this.setState({ hasBroken: false })
  }

  override render() {
    return this.state.hasBroken ? <Broken /> : this.props.children
  }
}

/** A page that broke, or could not be fetched. */
export function Broken() {
  return (
    <Page title="Sorry, this page could not be opened">
      <p class="govuk-body">
        Check your connection, then load the page again. If it happens twice, tell your SEND team what you
        were doing.
      </p>
      <Button onClick={() => location.reload()}>Load the page again</Button>
    </Page>
  )
}
