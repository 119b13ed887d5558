import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { signIn } from '../session.ts'

export interface SignInFirstProps {
  /** Never signed in here, signed out in another tab, or the session ended by itself. */
  readonly why: 'signed-out' | 'left' | 'ended'
}

const HEADINGS: Readonly<Record<SignInFirstProps['why'], string>> = {
  'signed-out': 'Specialist support for children with SEND',
  left: 'You signed out in another tab',
  ended: 'Your session has ended',
}

/** Asks to sign in, and brings the person back to the page they wanted. */
export function SignInFirst({ why }: SignInFirstProps) {
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
      title={why === 'signed-out' ? 'Sign in to SEND support' : HEADINGS[why]}
      heading={HEADINGS[why]}
      errors={errors}
    >
      {why === 'ended' && (
        <p class="govuk-body">
          Sign in again to carry on where you were. What you typed on this page is kept.
        </p>
      )}
      {why === 'left' && (
        <p class="govuk-body">Signing out signs you out of every tab. Sign in again to carry on.</p>
      )}
      {why === 'signed-out' && <WhatItIsFor />}
      <Button isSending={isLeaving} onClick={leave}>
        {why === 'signed-out' ? 'Sign in' : 'Sign in again'}
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
      <p class="govuk-body">
        Each tab signs in for itself. If you are signed in in another tab, sign in here as well to use both.
      </p>
    </>
  )
}
