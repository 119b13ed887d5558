import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import type { Me } from '../../shared/contracts/session.ts'
import { useMe } from '../me.ts'
import SencoHome from './senco-home.tsx'

/** The home page of each role; somebody with several roles gets the first of their own in this order. */
const HOMES: Readonly<Record<Me['roles'][number], ComponentType>> = {
  'allocation-lead': lazy(() => import('./lead-home.tsx')),
  specialist: lazy(() => import('./specialist-home.tsx')),
  senco: SencoHome,
  'ehc-officer': lazy(() => import('./officer-home.tsx')),
  'authority-admin': lazy(() => import('./admin-home.tsx')),
  commissioner: lazy(() => import('./commissioner-home.tsx')),
}

/** The first page after signing in. */
export default function Home() {
  const me = useMe()
  const role = (Object.keys(HOMES) as Me['roles']).find(key => me.roles.includes(key))
  const Chosen = role === undefined ? SencoHome : HOMES[role]
  return <Chosen />
}
