import { AUDIT_VERBS } from '../../shared/audit/entry.ts'
import {
  AREAS_OF_NEED,
  NC_YEARS,
  SEN_PROVISIONS,
  SEN_TYPES,
  yearLabel,
} from '../../shared/catalogue/needs.ts'
import { OUTCOMES, PROGRESS } from '../../shared/catalogue/outcomes.ts'
import { SERVICE_KEYS, serviceOf } from '../../shared/catalogue/services.ts'
import type { Catalogue } from '../../shared/contracts/session.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { DISCIPLINES } from '../../shared/people/disciplines.ts'
import { ROLES } from '../../shared/people/roles.ts'
import { PHASES } from '../../shared/people/setting.ts'
import { LEAVE_REASONS } from '../../shared/people/specialist.ts'
import {
  CONSENT_FROM,
  CONSENT_HOW,
  CONSENT_SCOPE,
  FACTORS,
  PAPER_STATES,
  SECTIONS,
} from '../../shared/requests/content.ts'
import { DECISION_REASONS, WITHDRAWAL_REASONS } from '../../shared/requests/reasons.ts'
import { REQUEST_STATUSES } from '../../shared/requests/status.ts'
import { ETHNICITY } from '../../shared/sen2/ethnicity.ts'
import {
  CANCEL_REASONS,
  MOVE_REASONS,
  NOT_HELD_REASONS,
  VISIT_STATUSES,
  type VisitReason,
} from '../../shared/visits/status.ts'

/** Every list of codes the pages show. Made once: it is the tables and nothing else. */
export const CATALOGUE: Catalogue = {
  services: SERVICE_KEYS.map(id => {
    const {
      title,
      summary,
      discipline,
      about,
      askedBy,
      papers,
      questions,
      cyclesWanted,
      minutes,
      usualVisits,
      inWriting,
    } = serviceOf(id)
    return {
      id,
      title,
      summary,
      discipline,
      askedBy,
      cyclesWanted,
      minutes,
      usualVisits,
      inWriting,
      about: [...about],
      papers: [...papers],
      questions: [...questions],
    }
  }),
  disciplines: DISCIPLINES,
  statuses: each(REQUEST_STATUSES, ({ label, colour, next }) => ({ label, colour, next })),
  visitStatuses: each(VISIT_STATUSES, ({ label, tag, meaning }) => ({ label, colour: tag, next: meaning })),
  areas: AREAS_OF_NEED,
  senTypes: SEN_TYPES,
  senProvisions: SEN_PROVISIONS,
  outcomes: OUTCOMES,
  progress: PROGRESS,
  factors: FACTORS,
  consentFrom: CONSENT_FROM,
  consentHow: CONSENT_HOW,
  consentScope: CONSENT_SCOPE,
  paperStates: PAPER_STATES,
  sections: SECTIONS,
  streams: each(FUNDING_STREAMS, ({ label }) => label),
  roles: each(ROLES, ({ label }) => label),
  phases: PHASES,
  decisionReasons: each(DECISION_REASONS, reason => ({ label: reason.label, for: reason.for })),
  withdrawalReasons: WITHDRAWAL_REASONS,
  cancelReasons: sided(CANCEL_REASONS),
  notHeldReasons: sided(NOT_HELD_REASONS),
  moveReasons: sided(MOVE_REASONS),
  leaveReasons: LEAVE_REASONS,
  auditVerbs: AUDIT_VERBS,
  ethnicities: ETHNICITY,
  years: Array.from({ length: NC_YEARS.highest - NC_YEARS.lowest + 1 }, (_, at) => NC_YEARS.lowest + at)
    .filter(ncYear => ncYear >= -1)
    .map(ncYear => ({ ncYear, label: yearLabel(ncYear) })),
}

function sided(
  reasons: Readonly<Record<string, VisitReason>>,
): Record<string, { label: string; for: string }> {
  return each(reasons, ({ label, side }) => ({ label, for: side }))
}

function each<Row, Shown>(
  table: Readonly<Record<string, Row>>,
  show: (row: Row) => Shown,
): Record<string, Shown> {
  return Object.fromEntries(Object.entries(table).map(([key, row]) => [key, show(row)]))
}
