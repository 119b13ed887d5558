import type { RouteKey } from '../../shared/contracts/routes.ts'
import { ALLOCATION_ENDPOINTS } from './allocation.ts'
import { ALLOCATION_OPTION_ENDPOINTS } from './allocation-options.ts'
import { EHC_ENDPOINTS } from './ehc.ts'
import type { Endpoint } from './endpoint.ts'
import { HOURS_ENDPOINTS } from './hours.ts'
import { PEOPLE_ENDPOINTS } from './people.ts'
import { POLICY_ENDPOINTS } from './policy.ts'
import { REQUEST_ENDPOINTS } from './requests.ts'
import { RESCUE_ENDPOINTS } from './rescue.ts'
import { SESSION_ENDPOINTS } from './session.ts'
import { TIME_ENDPOINTS } from './specialist-time.ts'
import { VISIT_ENDPOINTS } from './visits.ts'

/** The code of every route that needs sign-in. A contract without code, or code without a contract, does not compile. */
export const ENDPOINTS: Readonly<Record<Exclude<RouteKey, 'GET /health'>, Endpoint>> = {
  ...SESSION_ENDPOINTS,
  ...REQUEST_ENDPOINTS,
  ...VISIT_ENDPOINTS,
  ...PEOPLE_ENDPOINTS,
  ...TIME_ENDPOINTS,
  ...POLICY_ENDPOINTS,
  ...HOURS_ENDPOINTS,
  ...EHC_ENDPOINTS,
  ...ALLOCATION_ENDPOINTS,
  ...RESCUE_ENDPOINTS,
  ...ALLOCATION_OPTION_ENDPOINTS,
}
