import type * as z from 'zod'
import { DatedHalf } from '../../shared/allocation/problem.ts'
import { PlacedReasons, Reason, UnmetReasons } from '../../shared/allocation/reason.ts'
import { BestSlot, LevelView, OfferedTime, PartProgress, RunLine } from '../../shared/contracts/allocation.ts'
import { RunAsk } from '../../shared/contracts/allocation-ask.ts'
import {
  Counts,
  FindingLine,
  LoadLine,
  PlacedLine,
  RescueLine,
  RunComparison,
  UnmetLine,
  WorthLine,
} from '../../shared/contracts/allocation-lines.ts'
import { PolicyFieldView, PolicyView } from '../../shared/contracts/policy.ts'
import { PolicyDifference } from '../../shared/contracts/policy-difference.ts'
import { CancellationRule } from '../../shared/hours/cancellation-rules.ts'
import { AuthorityPolicy } from '../../shared/policy/authority-policy.ts'

/** Schemas of planning that get a name of their own in the document. */
export const ALLOCATION_SCHEMAS = {
  AuthorityPolicy,
  BestSlot,
  CancellationRule,
  Counts,
  DatedHalf,
  FindingLine,
  LevelView,
  LoadLine,
  OfferedTime,
  PartProgress,
  PlacedLine,
  PlacedReasons,
  PolicyDifference,
  PolicyFieldView,
  PolicyView,
  Reason,
  RescueLine,
  RunAsk,
  RunComparison,
  RunLine,
  UnmetLine,
  UnmetReasons,
  WorthLine,
} as const satisfies Record<string, z.ZodType>
