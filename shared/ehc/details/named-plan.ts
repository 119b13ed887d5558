import * as z from 'zod'
import { LocalDate } from '../../calendar/local-date.ts'
import { DIRECT_PAYMENTS, keysOf, RESIDENTIAL, SEN_SETTINGS, WORK_BASED } from './codes.ts'

/** A setting by exactly one of URN, UKPRN or SEN2 setting code. @source SEN2 items 4.7a to 4.7c */
export const SettingRef = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('urn'), urn: z.string().regex(/^\d{6}$/, 'A URN has six digits') }),
  z.strictObject({ by: z.literal('ukprn'), ukprn: z.string().regex(/^\d{8}$/, 'A UKPRN has eight digits') }),
  z.strictObject({
    by: z.literal('code'),
    code: z.enum(keysOf(SEN_SETTINGS)),
    other: z.string().trim().max(100),
  }),
])
export type SettingRef = z.infer<typeof SettingRef>

/** A setting reference as one piece of text, the same for the same setting. */
export function settingKey(setting: SettingRef): string {
  if (setting.by === 'urn') return `URN ${setting.urn}`
  if (setting.by === 'ukprn') return `UKPRN ${setting.ukprn}`
  return setting.other === '' ? setting.code : `${setting.code} ${setting.other}`
}

/** A setting named in a plan. @source SEN2 items 4.7a to 4.7f */
export const NamedPlace = z.strictObject({
  setting: SettingRef,
  rank: z.enum(['1', '2']).meta({ description: '1 primary, 2 secondary' }),
  senUnit: z.boolean(),
  resourcedProvision: z.boolean(),
})
export type NamedPlace = z.infer<typeof NamedPlace>

/** What a final plan names. @source SEN2 module 4 */
export const NamedPlan = z.strictObject({
  places: z
    .array(NamedPlace)
    .min(1, 'Name a setting, or the code for where the child is')
    .max(2, 'A plan names at most two settings')
    .refine(
      places => places.filter(place => place.rank === '1').length === 1,
      'Exactly one setting is the primary one',
    ),
  startsOn: LocalDate.nullable(),
  planRes: z.enum(keysOf(RESIDENTIAL)).nullable(),
  planWbp: z.enum(keysOf(WORK_BASED)).nullable(),
  personalBudget: z.boolean(),
  organisedArrangement: z.boolean(),
  directPayment: z.enum(keysOf(DIRECT_PAYMENTS)).nullable(),
})
export type NamedPlan = z.infer<typeof NamedPlan>
