import type { Item } from '../../../../functions/storage/items.ts'
import { addDays, type LocalDate, londonDateOf } from '../../../../shared/calendar/local-date.ts'
import type { CaseChild } from '../../../../shared/casework/ehc-case.ts'
import { currentEvents, ofKind } from '../../../../shared/ehc/case.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import type { Request } from '../../../../shared/requests/request.ts'
import type { Chance } from '../chance.ts'
import { type Stage, whoActs } from '../teller.ts'
import { allocateAdvice } from './allocate-advice.ts'
import { caseItems, casePlayer, type PlayedCase } from './case-player.ts'
import { caseSteps } from './case-steps.ts'
import { couldHaveBegun, demoChild, describedChild } from './child.ts'
import { countOf, drawTiming, FLAVOURS, type Flavour, type Timing } from './flavours.ts'
import { officeDay, stepsUpTo } from './step.ts'

/** What cases are played with. */
interface CasesAsk {
  readonly stage: Stage
  readonly authority: string
  readonly chance: Chance
  readonly serial: () => number
  /** Support requests a case can be escalated from, each once. */
  readonly requests: Request[]
}

/** How often a case that is being worked on was escalated from a support request, where one fits. */
const ESCALATED = 0.25

/** How often a case is tried again where its dates reach past the bank holidays that are known. */
const TRIES = 30

/**
 * Plays the lives of invented needs assessments and plans, in their share to `count` support requests, and puts what
 * they leave on the stage. A psychologist's advice that is still to come stands in the allocation queue.
 */
export function playCases(stage: Stage, authority: string, count: number, chance: Chance): void {
  const numbers = { next: 0 }
  const ask: CasesAsk = {
    stage,
    authority,
    chance,
    serial: () => ++numbers.next,
    requests: chance.fork('escalated').shuffled(escalatable(stage)),
  }
  for (const flavour of Object.keys(FLAVOURS) as Flavour[])
    for (let index = 0; index < countOf(flavour, count); index += 1) {
      const { played, items } = playedCase(flavour, ask, `${flavour} ${index}`)
      for (const item of items) stage.world.put(item)
      queueAdvice(played, ask)
    }
}

/** A case whose dates can all be worked out: near the end of the known bank holidays some cannot. */
function playedCase(flavour: Flavour, ask: CasesAsk, name: string): { played: PlayedCase; items: Item[] } {
  for (let attempt = 1; ; attempt += 1)
    try {
      const played = oneCase(flavour, { ...ask, chance: ask.chance.fork(`${name} ${attempt}`) })
      return { played, items: caseItems(played, ask.stage.today) }
    } catch (error) {
      if (!(error instanceof RangeError) || attempt === TRIES) throw error
    }
}

function oneCase(flavour: Flavour, ask: CasesAsk): PlayedCase {
  const { stage, chance } = ask
  const { today } = stage
  const last = officeDay(today, -1)
  const timing = drawTiming(flavour, today, chance)
  const who = whoFor(flavour, timing, ask)
  const [officer, colleague] = chance.shuffled(whoActs.withRole(stage, 'ehc-officer'))
  if (officer === undefined) throw new Error('An authority has EHC officers')
  const asked = {
    ...timing,
    ...who,
    flavour,
    officer: { userId: officer.userId, name: officer.name },
    today,
    last,
    settings: stage.settings,
    others: otherAuthorities(ask.authority),
    source: who.request === null ? null : ('2' as const),
    chance,
  }
  const player = casePlayer({ ...who, officer, chance })
  for (const step of stepsUpTo(caseSteps(asked), last)) player.play(step)
  const sharing = chance.weighted({ dates: 75, everything: 18, nothing: 7 })
  const by = colleague !== undefined && chance.yes(0.05) ? colleague : officer
  if (sharing !== 'dates' || by !== officer)
    player.change(officeDay(timing.start, 6) > last ? last : officeDay(timing.start, 6), { sharing, by })
  return player.end()
}

/** The child and the setting: those of a support request that was escalated, or invented. */
function whoFor(
  flavour: Flavour,
  { start }: Timing,
  { stage, chance, requests, serial }: CasesAsk,
): { setting: Setting; child: CaseChild; request: Request | null } {
  const isWorkedOn = flavour === 'requested' || flavour === 'assessing' || flavour === 'drafting'
  const at = isWorkedOn && chance.yes(ESCALATED) ? requests.findIndex(one => isBefore(one, start)) : -1
  const [request] = at === -1 ? [] : requests.splice(at, 1)
  const about = request?.content.about
  const escalatedFrom = stage.settings.find(one => one.id === request?.settingId)
  if (request !== undefined && about?.kind === 'child' && escalatedFrom !== undefined) {
    const { givenName, familyName, dateOfBirth, ncYear } = about.child
    const known = { givenName, familyName, dateOfBirth: dateOfBirth ?? '', ncYear }
    return {
      setting: escalatedFrom,
      child: describedChild({ known, setting: escalatedFrom, chance, serial }),
      request,
    }
  }
  const setting = settingFor(isWorkedOn ? 'senSupportCount' : 'ehcPlanCount', start, { stage, chance })
  return {
    setting,
    child: demoChild({ setting, from: start, today: stage.today, chance, serial }),
    request: null,
  }
}

/** A setting, the more often the more of its children have plans, or support. */
function settingFor(
  by: 'ehcPlanCount' | 'senSupportCount',
  start: LocalDate,
  { stage, chance }: Pick<CasesAsk, 'stage' | 'chance'>,
): Setting {
  const fit = stage.settings.filter(one => couldHaveBegun(one, start, stage.today))
  const weights = Object.fromEntries(fit.map(one => [one.id, one[by] + 2]))
  const id = chance.weighted(weights)
  return fit.find(one => one.id === id) as Setting
}

/** Requests that were sent, about one child whose name and birthday are known. */
function escalatable({ world }: Stage): Request[] {
  return world
    .items()
    .filter(item => item.sk === 'request')
    .map(item => item.data as Request)
    .filter(
      ({ content: { about }, submittedAt, serviceId }) =>
        submittedAt !== null &&
        serviceId !== 'ep-statutory-advice' &&
        about?.kind === 'child' &&
        about.child.givenName !== '' &&
        about.child.familyName !== '' &&
        about.child.dateOfBirth !== null,
    )
}

function isBefore({ submittedAt }: Request, start: LocalDate): boolean {
  return submittedAt !== null && addDays(londonDateOf(submittedAt), 4) <= start
}

function otherAuthorities(authority: string): string[] {
  return ['911', '912', '913', '914', '915', '916'].filter(code => code !== authority)
}

/**
 * The psychologist's request stands in the queue while the advice is outstanding. Advice that is in was given through
 * the service's forerunner: no visits are invented for it. The setting sees of it what it sees of the case.
 */
function queueAdvice({ ehcCase, events, also }: PlayedCase, { stage, chance }: CasesAsk): void {
  const current = currentEvents(events)
  const isOver = current.some(({ kind }) => OVER.includes(kind))
  const isIn = ofKind(current, 'advice-received').some(
    ({ details }) => details.from.body === 'educational-psychologist',
  )
  if (isOver || isIn) return
  for (const [id, change] of also) {
    const { request } = change
    if (request === undefined) continue
    const next = { ...request.next, sharing: ehcCase.sharing }
    stage.world.commit({ ...change, request: { ...request, next } })
    allocateAdvice(stage, id, chance.fork(`advice ${id}`))
  }
}

const OVER: readonly string[] = ['final-issued', 'withdrawn', 'transferred-out', 'decision-to-issue']
