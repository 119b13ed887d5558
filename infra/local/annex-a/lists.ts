import type { Table } from '../../../functions/storage/client.ts'
import { settingStore } from '../../../functions/storage/people.ts'
import type { CaseWithEvents } from '../../../shared/casework/sen2-return.ts'
import { currentEvents } from '../../../shared/ehc/case.ts'
import { PHASES, type Setting } from '../../../shared/people/setting.ts'
import type { Sen2Return } from '../../../shared/sen2/modules.ts'
import { type AnnexAChild, annexAChildOf, annexACsv } from '../../../shared/sen2/ofsted.ts'
import { childrenWithSenSupport, keyOf } from './sen-support.ts'

/** What the lists are made for. */
export interface ListsAsk {
  readonly authority: string
  readonly referenceOn: string
}

/**
 * The two SEND lists of Annex A. List 1 is every child with an active plan in the return; list 2 the children on SEN
 * support whom the service was asked to help, for it knows of no others. What the service does not hold (suspensions,
 * absence, pupil premium, social care, disability) is left empty for the authority to fill in.
 */
export async function annexALists(
  table: Table,
  ask: ListsAsk,
  cases: readonly CaseWithEvents[],
  ret: Sen2Return,
): Promise<{ name: string; text: string }[]> {
  const settings = await settingStore(table).list(ask.authority)
  const withPlans = plansOf(ret, cases, settings, ask.referenceOn)
  const supported = await childrenWithSenSupport(
    table,
    ask.authority,
    settings,
    new Set(withPlans.map(keyOf)),
  )
  return [
    { name: 'Annex-A-list-1.csv', text: annexACsv(1, withPlans) },
    { name: 'Annex-A-list-2.csv', text: annexACsv(2, supported) },
  ]
}

function plansOf(
  ret: Sen2Return,
  cases: readonly CaseWithEvents[],
  settings: readonly Setting[],
  referenceOn: string,
): AnnexAChild[] {
  const byId = new Map(cases.map(one => [one.ehcCase.id, one]))
  const phases = new Map(settings.map(({ urn, phase }) => [urn ?? '', PHASES[phase]]))
  return ret.persons.flatMap(person => {
    const child = annexAChildOf(person)
    if (child === null) return []
    const caseId = person.requests.find(({ activePlan }) => activePlan !== null)?.id ?? ''
    const updatedPlanOn = updatedOn(byId.get(caseId), referenceOn)
    return [{ ...child, updatedPlanOn, mainPhase: phases.get(child.mainUrn ?? '') ?? null }]
  })
}

/** The day the plan was last issued again: amended, or made anew after a reassessment. */
function updatedOn(found: CaseWithEvents | undefined, referenceOn: string): string | null {
  const days = currentEvents(found?.events ?? [])
    .filter(({ kind, on }) => on <= referenceOn && /^(amended|reassessed)-final-issued$/.test(kind))
    .map(({ on }) => on)
  return days.at(-1) ?? null
}
