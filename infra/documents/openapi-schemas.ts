import * as z from 'zod'
import { AuditEntry } from '../../shared/audit/entry.ts'
import { LocalDate } from '../../shared/calendar/local-date.ts'
import { RowDate } from '../../shared/casework/case-row.ts'
import { CaseChild, EhcCase } from '../../shared/casework/ehc-case.ts'
import {
  CaseChanged,
  CaseLine,
  CasePage,
  CaseStart,
  CaseView,
  DateView,
  Sen2Finding,
  TimelinessView,
} from '../../shared/contracts/ehc.ts'
import { RuleView } from '../../shared/contracts/ehc-rules.ts'
import { SettingLine, SettingView, SpecialistLine, UserLine } from '../../shared/contracts/people.ts'
import { ProblemBody } from '../../shared/contracts/problem.ts'
import { Decision } from '../../shared/contracts/request-routes.ts'
import { Candidate, RequestLine, RequestPage, RequestView } from '../../shared/contracts/requests.ts'
import { ROUTES } from '../../shared/contracts/routes.ts'
import { Catalogue, Health, Me, Notice } from '../../shared/contracts/session.ts'
import { DiaryDayView, DiaryView, SlotsView, SlotView } from '../../shared/contracts/visits.ts'
import {
  CaseEvent,
  CaseEventInput,
  EVENT_DETAILS,
  RecordedBy,
  Superseded,
  Why,
} from '../../shared/ehc/case.ts'
import { AdviceFrom } from '../../shared/ehc/details/assessment.ts'
import { NamedPlan, SettingRef } from '../../shared/ehc/details/named-plan.ts'
import { ExemptionEvidence } from '../../shared/ehc/exemptions.ts'
import { Ledger } from '../../shared/hours/ledger.ts'
import { Id } from '../../shared/ids.ts'
import { Setting } from '../../shared/people/setting.ts'
import {
  About,
  Child,
  Consent,
  Cycle,
  Dates,
  Need,
  RequestContent,
  Views,
  WantedOutcome,
} from '../../shared/requests/content.ts'
import { OutcomeProgress, Person, Request, RequestRow } from '../../shared/requests/request.ts'
import { Visit, VisitRow } from '../../shared/visits/visit.ts'
import { ALLOCATION_SCHEMAS } from './openapi-allocation.ts'
import { codeListsIn } from './openapi-codes.ts'
import { writtenOnce } from './openapi-once.ts'

/** A JSON Schema, or any other part of the document. */
export type Json = { [key: string]: unknown }

/** Schemas that get a name of their own in the document; all others are written out where they are used. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(EVENT_DETAILS).map(([kind, details]) => [`event-${kind}`, details])),
  ...ALLOCATION_SCHEMAS,
  About,
  AdviceFrom,
  AuditEntry,
  Candidate,
  CaseChanged,
  CaseChild,
  CaseEvent,
  CaseEventInput,
  CaseLine,
  CasePage,
  CaseStart,
  CaseView,
  Catalogue,
  Changed: ROUTES['POST /requests'].output,
  Child,
  Consent,
  Cycle,
  DateView,
  Dates,
  Decision,
  Diary: DiaryView,
  DiaryDay: DiaryDayView,
  EhcCase,
  ExemptionEvidence,
  Health,
  Id,
  Ledger,
  LocalDate,
  Me,
  NamedPlan,
  Need,
  Notice,
  OutcomeProgress,
  Person,
  Problem: ProblemBody,
  Request,
  RequestContent,
  RequestLine,
  RequestPage,
  RequestRow,
  RequestView,
  RecordedBy,
  RowDate,
  RuleView,
  Sen2Finding,
  Setting,
  SettingLine,
  SettingRef,
  SettingView,
  Slot: SlotView,
  Slots: SlotsView,
  SpecialistLine,
  Superseded,
  TimelinessView,
  UserLine,
  Views,
  Visit,
  VisitCancelled: Visit.shape.cancelled,
  VisitChanged: ROUTES['POST /requests/:requestId/visits'].output,
  VisitRecord: Visit.shape.record,
  VisitRow,
  WantedOutcome,
  Why,
}

const NAME_OF = new Map(Object.entries(NAMED).map(([name, schema]) => [schema, name]))

/** What is said of a schema where it is made, with the name it has here. */
class NamedSchemas extends z.core.$ZodRegistry<z.core.GlobalMeta> {
  override get(schema: z.core.$ZodType): never {
    const said = z.globalRegistry.get(schema)
    const id = NAME_OF.get(schema as z.ZodType)
    return (id === undefined ? said : { ...said, id }) as never
  }

  override has(schema: z.core.$ZodType): boolean {
    return NAME_OF.has(schema as z.ZodType) || z.globalRegistry.has(schema)
  }
}

/** The document's schemas: those used so far, and how to write another. */
export interface SchemaBook {
  /** A schema as it is written where it is used. `input` for what a caller sends, `output` for an answer. */
  readonly write: (schema: z.ZodType, io: 'input' | 'output') => Json
  /** Every named schema that was used, by name, in the order of the alphabet. */
  readonly named: () => Json
}

/**
 * An empty book.
 * @throws Error from `write` when a named schema would read differently as input and as output: one of them must
 *   then be written out
 */
export function openSchemaBook(): SchemaBook {
  const used = new Map<string, unknown>()
  const keep = (name: string, schema: unknown) => {
    const before = used.get(name)
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(schema))
      throw new Error(`Schema ${name} is not the same as input and as output`)
    used.set(name, schema)
  }
  return {
    write: (schema, io) => {
      const { $schema: _, $defs = {}, ...written } = writtenOnce(pointed(jsonSchemaOf(schema, io)))
      for (const [name, definition] of Object.entries($defs as Json)) keep(name, definition)
      for (const [name, list] of codeListsIn({ $defs, written })) keep(name, list)
      return written
    },
    named: () => Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  return z.toJSONSchema(schema, {
    io,
    metadata: new NamedSchemas() as never,
    override: ({ jsonSchema }) => {
      delete jsonSchema.id
      if (io === 'output' && jsonSchema.format === 'date-time') delete jsonSchema.pattern
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  }) as Json
}

/** The same with every reference to a named schema pointing where the document keeps them. */
function pointed(written: Json): Json {
  return JSON.parse(JSON.stringify(written).replaceAll('"#/$defs/', '"#/components/schemas/'))
}
