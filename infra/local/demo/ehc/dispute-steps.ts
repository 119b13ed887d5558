import type { LocalDate } from '../../../../shared/calendar/local-date.ts'
import type { AppealSubject, OrderKey } from '../../../../shared/ehc/details/codes.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import type { Chance } from '../chance.ts'
import { demoPlan } from './named-plan.ts'
import { officeDay, type Step } from './step.ts'

/** The decision a dispute is about. */
export interface DisputeAsk {
  readonly decisionOn: LocalDate
  readonly about: AppealSubject
  readonly chance: Chance
}

/** A certificate from the mediation adviser; no mediation. */
export function certificate({ decisionOn, chance }: Omit<DisputeAsk, 'about'>): Step[] {
  const contactedOn = officeDay(decisionOn, chance.between(14, 40))
  return [
    {
      kind: 'mediation-adviser-contacted',
      on: contactedOn,
      details: { decisionOn, wantsMediation: false },
    },
    { kind: 'mediation-certificate-issued', on: officeDay(contactedOn, 3), details: { decisionOn } },
  ]
}

/** Mediation that was asked for and held, with what was agreed on. */
export function mediation({ decisionOn, chance }: Omit<DisputeAsk, 'about'>, order: OrderKey | null): Step[] {
  const contactedOn = officeDay(decisionOn, chance.between(14, 40))
  const requestedOn = officeDay(contactedOn, 3)
  const heldOn = officeDay(requestedOn, chance.between(18, 40))
  return [
    { kind: 'mediation-adviser-contacted', on: contactedOn, details: { decisionOn, wantsMediation: true } },
    { kind: 'mediation-requested', on: requestedOn, details: { decisionOn, healthOnly: false } },
    {
      kind: 'mediation-held',
      on: heldOn,
      details: {
        agreedAsOrder: order,
        agreedOtherwise: false,
        agreedForHealth: false,
        otherTimesAgreed: false,
      },
    },
    ...(order === null
      ? ([
          { kind: 'mediation-certificate-issued', on: officeDay(heldOn, 4), details: { decisionOn } },
        ] as const)
      : []),
  ]
}

/** An appeal from the certificate to the authority's response. A placement alone needs no certificate. */
export function appeal(ask: DisputeAsk): Step[] {
  const { decisionOn, about, chance } = ask
  const lodgedOn = officeDay(decisionOn, chance.between(47, 58))
  const noticedOn = officeDay(lodgedOn, 5)
  return [
    ...(about === 'section-i' ? [] : certificate(ask)),
    { kind: 'appeal-lodged', on: lodgedOn, details: { decisionOn, about } },
    { kind: 'appeal-notice-received', on: noticedOn, details: {} },
    { kind: 'appeal-response-sent', on: officeDay(noticedOn, chance.between(28, 40)), details: {} },
  ]
}

/** How an appeal ends after its decision in dispute, in days: most wait for months. */
export function appealLength(chance: Chance): number {
  return chance.between(190, 330)
}

/** The end of an appeal on a day: an order, a concession, or nothing changed. */
export function appealEnd(on: LocalDate, order: OrderKey | null, chance: Chance): Step[] {
  if (order === null)
    return [
      {
        kind: 'appeal-decided',
        on,
        details: { outcome: chance.pick(['dismissed', 'withdrawn', 'agreed'] as const) },
      },
    ]
  if (chance.yes(0.3))
    return [
      { kind: 'appeal-not-opposed', on, details: { order } },
      { kind: 'appeal-decided', on, details: { outcome: 'conceded' } },
    ]
  const outcome = chance.pick(['allowed', 'partly-allowed'] as const)
  return [
    { kind: 'appeal-decided', on, details: { outcome } },
    { kind: 'order-made', on, details: { order } },
  ]
}

/** The amended plan that a tribunal ordered, mostly within the weeks it has. */
export function amendedAsOrdered(
  orderedOn: LocalDate,
  order: 'amend' | 'name-setting',
  { setting, chance }: { readonly setting: Setting; readonly chance: Chance },
): Step[] {
  const inTime = order === 'amend' ? chance.between(20, 34) : chance.between(6, 13)
  const on = officeDay(orderedOn, chance.yes(0.75) ? inTime : chance.between(40, 60))
  const details = {
    review: `order-${orderedOn}`,
    plan: demoPlan(setting, on, chance),
    phaseTransferYear: null,
  }
  return [{ kind: 'amended-final-issued', on, details }]
}
