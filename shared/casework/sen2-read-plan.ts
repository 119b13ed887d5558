import type { LocalDate } from '../calendar/local-date.ts'
import {
  type NamedPlace,
  type NamedPlan as PlanSays,
  NamedPlan as PlanSchema,
} from '../ehc/details/named-plan.ts'
import type { ActivePlan, NamedPlan, RowOf } from '../sen2/modules.ts'
import { isDay } from '../sen2/rules/rule.ts'
import type { Read } from './sen2-read-child.ts'

type Establishment = Pick<
  RowOf<'plandetail'>,
  'urn' | 'ukprn' | 'senSetting' | 'senSettingOther' | 'rank' | 'senUnit' | 'resourcedProvision'
>

/** What a plan says now, and what it said before where the child has not moved to the setting it names now. */
export interface ReadVersions {
  readonly latest: PlanSays
  readonly before: PlanSays | null
}

/**
 * The versions of a returned plan. Where the child is placed elsewhere than the plan names, and the day the named
 * placement starts is known to be still to come, there are two; otherwise where the child is cannot be kept beside
 * the plan, and is reported. Null where nothing that is named can be kept.
 */
export function versionsIn(
  plan: NamedPlan,
  active: ActivePlan | null,
  referenceOn: LocalDate,
): Read<ReadVersions> {
  const named = placesIn(plan.planDetails)
  if (named === null) return { value: null, notes: [] }
  const coming = plan.planDetails.map(({ nativeId }) => nativeId).find(isDay) ?? null
  const here = (active?.placements ?? []).filter(({ leftOn }) => leftOn === null || leftOn > referenceOn)
  const notes = placementNotes(active, here)
  const says = (
    places: NamedPlace[],
    startsOn: LocalDate | null,
    res: Partial<RowOf<'placementdetail'>>,
  ) => ({
    places,
    startsOn,
    planRes: code(plan.residential ?? res.residential, PlanSchema.shape.planRes),
    planWbp: code(plan.workBased ?? res.workBased, PlanSchema.shape.planWbp),
    personalBudget: plan.personalBudget === '1',
    organisedArrangement: plan.organisedArrangements === '1',
    directPayment: code(plan.directPayment, PlanSchema.shape.directPayment),
  })
  const main = here.find(({ rank }) => rank === '1')
  const enteredOn = isDay(main?.enteredOn) ? main.enteredOn : null
  const placed = placesIn(here)
  if (coming !== null) {
    const before =
      placed === null
        ? null
        : {
            ...says(placed, enteredOn, {}),
            planRes: code(main?.residential, PlanSchema.shape.planRes),
            planWbp: code(main?.workBased, PlanSchema.shape.planWbp),
          }
    return { value: { latest: says(named, coming, {}), before }, notes }
  }
  const isThere = placed === null || sameText(placed) === sameText(named)
  const elsewhere = ['5.7 differs from what the plan names (4.7): what the plan names is kept.']
  const latest = says(named, isThere ? enteredOn : null, isThere ? (main ?? {}) : {})
  return { value: { latest, before: null }, notes: [...notes, ...(isThere ? [] : elsewhere)] }
}

function placesIn(rows: readonly Establishment[]): NamedPlace[] | null {
  const places = PlanSchema.shape.places.safeParse(rows.map(placeOf))
  return places.success ? places.data : null
}

function placeOf(row: Establishment) {
  const given = [row.urn, row.ukprn, row.senSetting].filter(value => value !== null)
  return {
    setting: given.length === 1 ? settingIn(row) : null,
    rank: row.rank,
    senUnit: row.senUnit === '1',
    resourcedProvision: row.resourcedProvision === '1',
  }
}

function settingIn({ urn, ukprn, senSetting, senSettingOther }: Establishment) {
  if (urn !== null) return { by: 'urn', urn }
  if (ukprn !== null) return { by: 'ukprn', ukprn }
  return { by: 'code', code: senSetting, other: senSettingOther ?? '' }
}

function sameText(places: readonly NamedPlace[]): string {
  return JSON.stringify(places.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)))
}

function placementNotes(active: ActivePlan | null, here: readonly RowOf<'placementdetail'>[]): string[] {
  if (active === null) return []
  const left = active.placements.length > here.length
  const entries = new Set(here.map(({ enteredOn }) => enteredOn))
  const unlike = here.filter(({ rank }) => rank !== '1').some(row => row.residential ?? row.workBased)
  return [
    ...(left ? ['5.7 has placements that are over: they are left out.'] : []),
    ...(entries.size > 1 ? ['5.7e differs between the placements: the primary one’s is kept.'] : []),
    ...(unlike ? ['5.2 and 5.3 of a secondary placement are left out.'] : []),
  ]
}

function code<T>(
  value: string | null | undefined,
  schema: { safeParse: (value: unknown) => { success: boolean; data?: T } },
): T | null {
  const read = schema.safeParse(value ?? null)
  return read.success ? (read.data ?? null) : null
}
