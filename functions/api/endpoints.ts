import type { RouteKey } from '../../shared/contracts/routes.ts'
import { ALLOCATION_ENDPOINTS } from './allocation.ts'
import { ALLOCATION_OPTION_ENDPOINTS } from './allocation-options.ts'
import { EHC_ENDPOINTS } from './ehc.ts'
import type { Endpoint } from './endpoint.ts'
import { HOURS_ENDPOINTS } from './hours.ts'
import { KNOWLEDGE_ENDPOINTS } from './knowledge.ts'
import { MEETING_ENDPOINTS } from './meetings.ts'
import { PEOPLE_ENDPOINTS } from './people.ts'
import { POLICY_ENDPOINTS } from './policy.ts'
import { POT_ENDPOINTS } from './pots.ts'
import { PROFILE_ENDPOINTS } from './profile.ts'

import { TEAM_QUESTION_ENDPOINTS } from './question-answers.ts'
import { OWN_QUESTION_ENDPOINTS } from './questions.ts'
import { REQUEST_ENDPOINTS } from './requests.ts'
import { RESCUE_ENDPOINTS } from './rescue.ts'
import { SERIES_ENDPOINTS } from './series.ts'
import { SESSION_ENDPOINTS } from './session.ts'
import { TIME_ENDPOINTS } from './specialist-time.ts'
import { TRAINING_ENDPOINTS } from './training.ts'
import { TRANSFER_ENDPOINTS } from './transfers.ts'
import { VISIT_ENDPOINTS } from './visits.ts'

/** The code of every route that needs sign-in. A contract without code, or code without a contract, does not compile. */
export const ENDPOINTS: Readonly<Record<Exclude<RouteKey, 'GET /health'>, Endpoint>> = {
  ...SESSION_ENDPOINTS,
  ...REQUEST_ENDPOINTS,
  ...VISIT_ENDPOINTS,
  ...SERIES_ENDPOINTS,
  ...PEOPLE_ENDPOINTS,
  ...TIME_ENDPOINTS,
  ...POLICY_ENDPOINTS,
  ...HOURS_ENDPOINTS,
  ...EHC_ENDPOINTS,
  ...ALLOCATION_ENDPOINTS,
  ...OWN_QUESTION_ENDPOINTS,
  ...TEAM_QUESTION_ENDPOINTS,
  ...KNOWLEDGE_ENDPOINTS,
  ...TRAINING_ENDPOINTS,
  ...TRANSFER_ENDPOINTS,
  ...POT_ENDPOINTS,
  ...PROFILE_ENDPOINTS,
  ...MEETING_ENDPOINTS,
  ...RESCUE_ENDPOINTS,
  ...ALLOCATION_OPTION_ENDPOINTS,
}
