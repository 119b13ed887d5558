import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { type EventOf, ofKind } from '../ehc/case.ts'
import type { PhaseTransferKind, ReviewOutcome } from '../ehc/details/codes.ts'
import { type NamedPlace, type NamedPlan as PlanSays, settingKey } from '../ehc/details/named-plan.ts'
import { lastDay } from '../ehc/due.ts'
import { DEADLINE_RULES, type RuleKey } from '../ehc/rules.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../ehc/settings.ts'
import { type ActivePlan, blank, type NamedPlan, type RowOf } from '../sen2/modules.ts'
import type { CaseChild } from './ehc-case.ts'
import { flag } from './sen2-request.ts'
import type { PlanStanding, PlanVersion, Standing } from './sen2-standing.ts'

/** Module 4: what the latest version of a plan names. A plan starts on the day it was first made. */
export function namedPlanOf(id: string, { madeOn, versions, ended }: PlanStanding, on: LocalDate): NamedPlan {
  const says = versions.at(-1)?.plan
  return {
    ...blank('namedplan', id),
    startOn: madeOn,
    residential: says?.planRes ?? null,
    workBased: says?.planWbp ?? null,
    personalBudget: says ? flag(says.personalBudget) : null,
    organisedArrangements: says ? flag(says.organisedArrangement) : null,
    directPayment: says?.directPayment ?? null,
    ceasedOn: ended?.on ?? null,
    ceaseReason: ended?.reason ?? null,
    planDetails: (says?.places ?? []).map(place => planDetailOf(id, place, says as PlanSays, on)),
  }
}

/**
 * `nativeId`, which the layout leaves to the sender, keeps the day a placement starts where that is still to come:
 * the return has no item for it, and reading it back would lose it.
 */
function planDetailOf(id: string, place: NamedPlace, { startsOn }: PlanSays, on: LocalDate) {
  const row = { ...blank('plandetail', `${id}-${place.rank}`), ...establishment(place) }
  return startsOn !== null && startsOn > on ? { ...row, nativeId: startsOn } : row
}

function establishment({ setting, rank, senUnit, resourcedProvision }: NamedPlace) {
  return {
    urn: setting.by === 'urn' ? setting.urn : null,
    ukprn: setting.by === 'ukprn' ? setting.ukprn : null,
    senSetting: setting.by === 'code' ? setting.code : null,
    senSettingOther: setting.by === 'code' && setting.other !== '' ? setting.other : null,
    rank,
    senUnit: flag(senUnit),
    resourcedProvision: flag(resourcedProvision),
  }
}

/** Module 5: a plan in force on the census day; null where there is none, or it had ended. */
export function activePlanOf(id: string, standing: Standing, child: CaseChild): ActivePlan | null {
  const { plan } = standing
  if (plan === null || plan.ended !== null) return null
  return {
    ...blank('activeplans', id),
    transferredFrom: plan.transfer?.details.fromAuthority ?? null,
    ...lastReview(standing),
    ...phaseTransfer(standing),
    placements: placementsOf(id, plan.versions, standing.period.referenceOn),
    needs: needsOf(id, child),
  }
}

/** Where the child is: what the latest version names whose placement had started by the census day. */
function placementsOf(
  id: string,
  versions: readonly PlanVersion[],
  on: LocalDate,
): RowOf<'placementdetail'>[] {
  const begun = versions.filter(version => (version.plan.startsOn ?? version.on) <= on)
  const says = begun.at(-1)?.plan
  if (says === undefined) return []
  const enteredOn = startOfPlacement(begun)
  return says.places.map(place => ({
    ...blank('placementdetail', `${id}-${place.rank}`),
    ...establishment(place),
    enteredOn,
    residential: place.rank === '1' ? says.planRes : null,
    workBased: place.rank === '1' ? says.planWbp : null,
  }))
}

/** The latest start that was given since the primary setting was first named; never the day of the plan instead. */
function startOfPlacement(begun: readonly PlanVersion[]): LocalDate | null {
  const primary = ({ plan }: PlanVersion) =>
    plan.places.filter(({ rank }) => rank === '1').map(({ setting }) => settingKey(setting))[0]
  const now = begun.at(-1)
  const other = now === undefined ? -1 : begun.findLastIndex(version => primary(version) !== primary(now))
  const starts = begun.slice(other + 1).map(({ plan }) => plan.startsOn)
  return starts.findLast(start => start !== null) ?? null
}

/** Item 5.8. NSA is no code of the return: a child with it has no type of need there yet. */
function needsOf(id: string, { primaryType, secondaryType }: CaseChild): RowOf<'senneed'>[] {
  const ranked = [
    ['1', primaryType],
    ['2', secondaryType],
  ] as const
  return ranked
    .filter(([, type]) => type !== null && type !== 'NSA')
    .map(([rank, type]) => ({ ...blank('senneed', `${id}-${rank}`), type, rank }))
}

const REVIEW_LETTERS: Readonly<Record<ReviewOutcome, 'M' | 'A' | 'C'>> = {
  maintain: 'M',
  amend: 'A',
  cease: 'C',
}

/** Items 5.4: the last review that was completed by its decision; before the first, the last meeting alone. */
function lastReview({ events }: Standing) {
  const decision = ofKind(events, 'review-decision').at(-1)
  const meeting = ofKind(events, 'review-meeting-held')
    .filter(({ details }) => decision === undefined || details.review === decision.details.review)
    .at(-1)
  const review = decision?.details.review ?? meeting?.details.review
  const draft = ofKind(events, 'amendment-notice-served').find(({ details }) => details.review === review)
  return {
    reviewMeetingOn: meeting?.on ?? null,
    reviewOutcome: decision === undefined ? null : REVIEW_LETTERS[decision.details.decision],
    reviewDraftOn: draft?.on ?? null,
    lastReviewOn: decision?.on ?? null,
  }
}

const TRANSFER_RULES: Readonly<Record<PhaseTransferKind, RuleKey>> = {
  'to-post-16': 'phase-transfer-to-post-16',
  other: 'phase-transfer-other',
  'between-post-16': 'phase-transfer-between-post-16',
}

/** Items 5.6: the transfer of the year that the census covers, else the next one known of. */
function phaseTransfer({ events, period }: Standing) {
  const known = ofKind(events, 'phase-transfer-due').toSorted((a, b) =>
    transferDay(a) < transferDay(b) ? -1 : 1,
  )
  const year = String(period.year - 1)
  const due =
    known.findLast(each => transferDay(each).startsWith(year)) ??
    known.find(each => transferDay(each) > period.lastOn)
  if (due === undefined) return { phaseTransferDueOn: null, phaseTransferFinalOn: null }
  const final = ofKind(events, 'amended-final-issued').find(
    ({ details }) => details.phaseTransferYear === Number(transferDay(due).slice(0, 4)),
  )
  return { phaseTransferDueOn: dueOf(due), phaseTransferFinalOn: final?.on ?? null }
}

const transferDay = ({ details }: EventOf<'phase-transfer-due'>) => details.transfersOn

/** 15 February or 31 March, as the return names them, whichever way an authority reads "before". */
function dueOf({ details }: EventOf<'phase-transfer-due'>): LocalDate {
  return lastDay(
    DEADLINE_RULES[TRANSFER_RULES[details.transfer]],
    details.transfersOn,
    { bankHolidays: BANK_HOLIDAYS },
    { ...DEFAULT_CLOCK_SETTINGS, fixedDay: 'BY' },
  )
}
