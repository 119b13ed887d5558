import type { ComponentChildren } from 'preact'
import type { Problem } from '../problem.ts'
import type { Data } from '../use-data.ts'
import { Button } from './button.tsx'
import { Page } from './page.tsx'

export interface LoadProps<Value> {
  readonly data: Data<Value>
  /** What is being read, to finish "Loading …". */
  readonly what?: string
  readonly children: (value: Value) => ComponentChildren
}

/** Part of a page that waits for data: says that it loads, what went wrong and how to try again. */
export function Load<Value>({ data, what = 'this part of the page', children }: LoadProps<Value>) {
  if (data.state === 'loading') return <Loading what={what} />
  if (data.state === 'error') return <CouldNotLoad problem={data.problem} onRetry={data.reload} />
  return <>{children(data.data)}</>
}

export interface LoadPageProps<Value> extends LoadProps<Value> {
  /** Of the page until its data are there. */
  readonly title: string
}

/** A whole page that waits for data. `children` gives the page, with its own `Page`. */
export function LoadPage<Value>({ data, title, children }: LoadPageProps<Value>) {
  if (data.state === 'ready') return <>{children(data.data)}</>
  if (data.state === 'loading')
    return (
      <Page title={title}>
        <Loading what="this page" />
      </Page>
    )
  const isGone = data.problem.status === 404
  return (
    <Page title={isGone ? 'Page not found' : 'Sorry, this page could not be loaded'}>
      <CouldNotLoad problem={data.problem} onRetry={data.reload} />
    </Page>
  )
}

/** Says that something is on its way, to everybody. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p class="govuk-body app-loading" role="status">
      Loading {what}…
    </p>
  )
}

interface CouldNotLoadProps {
  readonly problem: Problem
  readonly onRetry: () => void
}

/** Why something is not there, and what to do. */
export function CouldNotLoad({ problem, onRetry }: CouldNotLoadProps) {
  if (problem.status === 404)
    return (
      <>
        <p class="govuk-body">There is nothing at this address that you can see.</p>
        <p class="govuk-body">
          Check the address, or{' '}
          <a class="govuk-link" href="/">
            go to the home page
          </a>
          .
        </p>
      </>
    )
  const retry = () => {
    // The button goes: whoever pressed it by keyboard stays on the page's content.
    document.getElementById('main')?.focus()
    onRetry()
  }
  return (
    <div role="alert">
      <p class="govuk-body">{problem.title}.</p>
      {problem.detail !== '' && <p class="govuk-body">{problem.detail}</p>}
      {problem.reference !== null && <p class="govuk-body">Reference: {problem.reference}</p>}
      <Button kind="secondary" onClick={retry}>
        Try again
      </Button>
    </div>
  )
}
