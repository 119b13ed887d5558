import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { call } from '../api.ts'
import { Loading } from '../components/load.tsx'
import { Layout } from '../layout.tsx'
import { type SignedIn, SignedInContext } from '../me.ts'
import { isSignedIn, onSessionEnd, SignedOut } from '../session.ts'
import { setTypedOwner } from '../typed.ts'
import { CannotStart } from './cannot-start.tsx'
import { SignInFirst } from './sign-in-first.tsx'

type State =
  | { readonly is: 'starting' | 'signed-out' | 'left' | 'ended' }
  | { readonly is: 'failed'; readonly why: unknown }
  | { readonly is: 'signed-in'; readonly signedIn: SignedIn }

/** Shows the pages to somebody signed in, and to anybody else the way to sign in, with the way back here. */
export function SessionGate({ children }: { readonly children: ComponentChildren }) {
  const [state, setState] = useState<State>({ is: 'starting' })
  const start = () => {
    setState({ is: 'starting' })
    begin()
      .then(setState)
      .catch(why => setState(why instanceof SignedOut ? { is: 'signed-out' } : { is: 'failed', why }))
  }
  useEffect(() => {
    start()
    return onSessionEnd(why => setState({ is: why === 'ended' ? 'ended' : 'left' }))
  }, [])
  if (state.is === 'signed-in')
    return <SignedInContext.Provider value={state.signedIn}>{children}</SignedInContext.Provider>
  return (
    <Layout>
      {state.is === 'starting' && <Starting />}
      {state.is === 'failed' && <CannotStart why={state.why} onRetry={start} />}
      {(state.is === 'signed-out' || state.is === 'left' || state.is === 'ended') && (
        <SignInFirst why={state.is} />
      )}
    </Layout>
  )
}

async function begin(): Promise<State> {
  if (!(await isSignedIn())) return { is: 'signed-out' }
  const [me, catalogue] = await Promise.all([call('GET /me', {}), call('GET /catalogue', {})])
  setTypedOwner(me.userId)
  return { is: 'signed-in', signedIn: { me, catalogue } }
}

function Starting() {
  return (
    <main class="govuk-main-wrapper app-main" id="main" tabIndex={-1}>
      <h1 class="govuk-visually-hidden">SEND support</h1>
      <Loading what="SEND support" />
    </main>
  )
}
