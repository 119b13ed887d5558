import * as z from 'zod'
import type { BankHolidays } from '../calendar/bank-holidays.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { type ClosedReason, closedReason, TermCalendar } from '../calendar/school-terms.ts'
import { Coordinates } from '../visits/travel.ts'

/** The phases a setting can have, with their labels. */
export const PHASES = {
  nursery: 'Nursery',
  primary: 'Primary',
  secondary: 'Secondary',
  'all-through': 'All-through',
  special: 'Special',
  'alternative-provision': 'Alternative provision',
  'post-16': 'Post-16',
} as const

/** A setting's phase. */
export const Phase = z.enum(Object.keys(PHASES) as [keyof typeof PHASES, ...(keyof typeof PHASES)[]])
export type Phase = z.infer<typeof Phase>

const Count = z.int().min(0).max(20_000)
const MinuteOfDay = z.int().min(0).max(1440)

/**
 * A school, college or early-years provider. Counts are of children on roll; children with plans are not
 * counted again under SEN support. Decile 1 is the most deprived tenth of England.
 */
export const Setting = z
  .strictObject({
    id: z.string().min(1).max(64),
    urn: z
      .string()
      .regex(/^\d{6}$/, 'A URN is 6 digits')
      .optional(),
    name: z.string().min(1).max(120),
    phase: Phase,
    postcode: z.string().min(5).max(8),
    location: Coordinates.nullable(),
    addressTown: z.string().max(80),
    childCount: Count,
    senSupportCount: Count,
    ehcPlanCount: Count,
    opensAtMinutes: MinuteOfDay,
    closesAtMinutes: MinuteOfDay,
    calendar: TermCalendar,
    /** The specialist who usually visits, by discipline key. */
    linkSpecialistIds: z.record(z.string(), z.string()),
    deprivationDecile: z.int().min(1).max(10).nullable(),
    status: z.enum(['open', 'closed']),
    version: z.int().min(0),
  })
  .refine(setting => setting.opensAtMinutes < setting.closesAtMinutes, {
    path: ['closesAtMinutes'],
    message: 'Closing time must be after opening time',
  })
export type Setting = z.infer<typeof Setting>

/** Why no visit can happen at a setting on a day: its calendar's reason, or that it has closed for good. */
export type SettingClosedReason = ClosedReason | 'closed-for-good'

/** Why a setting cannot be visited on a day, or null when it can. */
export function settingClosedReason(
  setting: Pick<Setting, 'status' | 'calendar'>,
  on: LocalDate,
  holidays: BankHolidays,
): SettingClosedReason | null {
  if (setting.status === 'closed') return 'closed-for-good'
  return closedReason(setting.calendar, on, holidays)
}
