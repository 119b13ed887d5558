import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Catalogue, Me, ServiceView } from '../shared/contracts/session.ts'

/** What every signed-in page knows: who it is and the lists of codes. */
export interface SignedIn {
  readonly me: Me
  readonly catalogue: Catalogue
}

export const SignedInContext = createContext<SignedIn | null>(null)

function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext)
  if (signedIn === null) throw new Error('Used outside the signed-in pages')
  return signedIn
}

/** The person signed in. */
export function useMe(): Me {
  return useSignedIn().me
}

/** Services and every list of codes. */
export function useCatalogue(): Catalogue {
  return useSignedIn().catalogue
}

/** A service of the catalogue. Undefined: an id it does not have. */
export function useService(serviceId: string): ServiceView | undefined {
  return useCatalogue().services.find(service => service.id === serviceId)
}

/** Whether the person signed in has a permission. The API decides; this only chooses which doors to show. */
export function useMay(permission: Me['permissions'][number]): boolean {
  return useMe().permissions.includes(permission)
}
