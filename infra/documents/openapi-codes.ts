import { SEN_TYPES } from '../../shared/catalogue/needs.ts'
import { SERVICES } from '../../shared/catalogue/services.ts'
import { ORDERS, REQUEST_SOURCES, SEN_SETTINGS } from '../../shared/ehc/details/codes.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { DISCIPLINES } from '../../shared/people/disciplines.ts'
import { ROLES } from '../../shared/people/roles.ts'
import { DECISION_REASONS, WITHDRAWAL_REASONS } from '../../shared/requests/reasons.ts'
import { SHARING } from '../../shared/requests/sharing.ts'
import { REQUEST_STATUSES } from '../../shared/requests/status.ts'
import { CANCEL_REASONS, NOT_HELD_REASONS } from '../../shared/visits/status.ts'
import type { Json } from './openapi-schemas.ts'

/** Lists of codes that get a name of their own in the document, by that name: they are used in many places. */
const LISTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  CancelReason: CANCEL_REASONS,
  DecisionReason: DECISION_REASONS,
  Discipline: DISCIPLINES,
  FundingStream: FUNDING_STREAMS,
  NotHeldReason: NOT_HELD_REASONS,
  OrderKind: ORDERS,
  RequestSource: REQUEST_SOURCES,
  RequestStatus: REQUEST_STATUSES,
  Role: ROLES,
  SenSetting: SEN_SETTINGS,
  SenType: SEN_TYPES,
  Service: SERVICES,
  Sharing: SHARING,
  WithdrawalReason: WITHDRAWAL_REASONS,
}

const NAME_OF = new Map(Object.entries(LISTS).map(([name, list]) => [Object.keys(list).join(' '), name]))

/** A choice of codes as the name of its list, with whatever else was said of it; any other schema as it is. */
export function codesByName(schema: Json): Json {
  const { type, enum: codes, ...rest } = schema
  if (type !== 'string' || !Array.isArray(codes)) return schema
  const name = NAME_OF.get(codes.join(' '))
  return name === undefined ? schema : { $ref: at(name), ...rest }
}

/** The schemas of the lists of codes that a part of the document names, by the name of the list. */
export function codeListsIn(part: Json): [name: string, schema: Json][] {
  const text = JSON.stringify(part)
  return Object.entries(LISTS)
    .filter(([name]) => text.includes(`"${at(name)}"`))
    .map(([name, list]) => [name, { type: 'string', enum: Object.keys(list) }])
}

function at(name: string): string {
  return `#/components/schemas/${name}`
}
