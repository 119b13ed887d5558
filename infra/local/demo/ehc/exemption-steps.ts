import { addDays, addWeeks, type LocalDate } from '../../../../shared/calendar/local-date.ts'
import { longClosures } from '../../../../shared/calendar/school-terms.ts'
import { adviceWindow, type ExemptionEvidence } from '../../../../shared/ehc/exemptions.ts'
import type { Chance } from '../chance.ts'
import { academicYearFrom, firstYearOf, halfTermsOf } from '../terms.ts'
import { officeDay, type Step } from './step.ts'
import { CASE_WORDS } from './words.ts'

/** The shortest closure that is a ground, in days. @source SI 2014/1530 reg. 10(4)(a) */
const LEAST_CLOSED_DAYS = 28

/** What an exemption is invented from: `steps` are the case's own, from the clock's start on. */
export interface ExemptionAsk {
  readonly start: LocalDate
  readonly steps: readonly Step[]
  readonly approvedBy: { readonly userId: string; readonly name: string }
  readonly chance: Chance
}

/** An exemption from the 20 weeks, with evidence that makes out its ground; a closed summer where there was one. */
export function exemptFromTwentyWeeks(ask: ExemptionAsk): Step {
  const { start, chance } = ask
  const evidence = closure(ask) ?? hardship(start, chance)
  return exemption(ask, { provision: '13(3)', on: officeDay(start, chance.between(118, 139)), evidence })
}

/** An exemption from the six weeks to decide. */
export function exemptFromSixWeeks(ask: ExemptionAsk): Step {
  const { start, chance } = ask
  const affectedFrom = addDays(start, chance.between(5, 15))
  const evidence: ExemptionEvidence = {
    ground: 'exceptional-circumstances',
    affectedFrom,
    affectedTo: addDays(affectedFrom, chance.between(10, 24)),
    note: chance.pick(CASE_WORDS.circumstances),
  }
  return exemption(ask, { provision: '5(4)', on: officeDay(start, chance.between(34, 41)), evidence })
}

/** An appointment that was missed excuses the psychologist's six weeks, where advice was asked for. */
export function missedAppointment(ask: ExemptionAsk): Step[] {
  const asked = ask.steps.find(
    step => step.kind === 'advice-requested' && step.details.from.body === 'educational-psychologist',
  )
  if (asked?.kind !== 'advice-requested') return []
  const missedOn = officeDay(asked.on, ask.chance.between(20, 36))
  const evidence: ExemptionEvidence = {
    ground: 'missed-appointment',
    missedOn,
    note: ask.chance.pick(CASE_WORDS.missed),
  }
  const on = officeDay(missedOn, 5)
  return [{ ...exemption(ask, { provision: '8(2)', on, evidence, adviceFrom: asked.details.from }) }]
}

function exemption(
  { approvedBy }: ExemptionAsk,
  {
    on,
    adviceFrom = null,
    ...rest
  }: Pick<Extract<Step, { kind: 'exemption-recorded' }>['details'], 'provision' | 'evidence'> & {
    readonly on: LocalDate
    readonly adviceFrom?: Extract<Step, { kind: 'exemption-recorded' }>['details']['adviceFrom']
  },
): Step {
  return {
    kind: 'exemption-recorded',
    on,
    details: { ...rest, adviceFrom, approvedBy: { ...approvedBy }, familyToldOn: on },
  }
}

function hardship(start: LocalDate, chance: Chance): ExemptionEvidence {
  const from = addDays(start, chance.between(30, 60))
  if (chance.yes(0.3))
    return {
      ground: 'absent-from-area',
      awayFrom: from,
      awayTo: addDays(from, chance.between(29, 45)),
      note: chance.pick(CASE_WORDS.away),
    }
  return {
    ground: 'exceptional-circumstances',
    affectedFrom: from,
    affectedTo: addDays(from, chance.between(14, 40)),
    note: chance.pick(CASE_WORDS.circumstances),
  }
}

/** The summer closure in whose window a head was asked for advice, or null. */
function closure({ steps, chance }: ExemptionAsk): ExemptionEvidence | null {
  const asked = steps.find(step => step.kind === 'advice-requested' && step.details.from.body === 'education')
  if (asked === undefined) return null
  const year = firstYearOf(academicYearFrom(Number(asked.on.slice(0, 4)) - 1))
  const terms = [...halfTermsOf(year), ...halfTermsOf(year + 1)]
  const summer = longClosures({ terms, closedDays: [] }, LEAST_CLOSED_DAYS).find(
    ({ closedFrom, reopensOn }) => {
      const window = adviceWindow(closedFrom, reopensOn)
      return window.from <= asked.on && asked.on <= window.to
    },
  )
  if (summer === undefined || asked.on < addWeeks(summer.closedFrom, -1)) return null
  return {
    ground: 'setting-closed',
    adviceRequestedOn: asked.on,
    closedFrom: summer.closedFrom,
    reopensOn: summer.reopensOn,
    note: chance.pick(CASE_WORDS.closed),
  }
}
