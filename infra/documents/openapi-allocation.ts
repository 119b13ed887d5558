import type * as z from 'zod'
import { DatedHalf } from '../../shared/allocation/problem.ts'
import { PlacedReasons, Reason, UnmetReasons } from '../../shared/allocation/reason.ts'
import { BestSlot, LevelView, PartProgress, RunLine } from '../../shared/contracts/allocation.ts'
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

/** Schemas of planning that get a name of their own in the document. */
export const ALLOCATION_SCHEMAS = {
  BestSlot,
  Counts,
  DatedHalf,
  FindingLine,
  LevelView,
  LoadLine,
  PartProgress,
  PlacedLine,
  PlacedReasons,
  Reason,
  RescueLine,
  RunAsk,
  RunComparison,
  RunLine,
  UnmetLine,
  UnmetReasons,
  WorthLine,
} as const satisfies Record<string, z.ZodType>
