import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { signIn } from '../session.ts'

/** Asks to sign in, and brings the person back to the page they wanted. */
export function SignInFirst({ hasEnded }: { readonly hasEnded: boolean }) {
  const [isLeaving, setLeaving] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const leave = () => {
    setLeaving(true)
    signIn().catch(() => {
      setLeaving(false)
      setFailed(true)
    })
  }
  const errors = hasFailed
    ? [{ message: 'Sign-in could not be reached. Check your connection and try again.' }]
    : []
  return (
    <Page
      title={hasEnded ? 'Your session has ended' : 'Sign in to SEND support'}
      heading={hasEnded ? 'Your session has ended' : 'Specialist support for children with SEND'}
      errors={errors}
    >
      {hasEnded ? (
        <p class="govuk-body">
          Sign in again to carry on where you were. What you typed on this page is kept.
        </p>
      ) : (
        <WhatItIsFor />
      )}
      <Button isSending={isLeaving} onClick={leave}>
        {hasEnded ? 'Sign in again' : 'Sign in'}
      </Button>
    </Page>
  )
}

function WhatItIsFor() {
  return (
    <>
      <p class="govuk-body">Use this service to:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>ask for specialist support for a child, a group or your whole setting</li>
        <li>see who has your request, what happens next and by when</li>
        <li>agree visits, and see what came of them</li>
      </ul>
      <p class="govuk-body">You need the account that your setting or authority gave you.</p>
    </>
  )
}
