import type { SeriesProposal, SeriesTime, SeriesVisitView } from '../../shared/contracts/series.ts'
import type { FieldError, Problem } from '../problem.ts'
import { errorsOf } from '../problem.ts'
import { slotOfValue, slotValue } from '../visits/slot-days.ts'

/** What is chosen for each visit of a proposal, by its position: a time, or `SKIP`. */
export type Choices = Readonly<Record<number, string>>

/** The choice to leave a visit out of the series, or where it is. */
export const SKIP = 'skip'

/** The id of the fieldset of a visit; its first radio has it. */
export const choiceId = (position: number) => `visit-${position}`

/** What is chosen for a visit: what was picked while it is still offered, otherwise its time as proposed. */
export function choiceOf(visit: SeriesVisitView, choices: Choices): string {
  const picked = choices[visit.position]
  const isOffered = picked === SKIP || timesOf(visit).some(time => slotValue(time) === picked)
  if (picked !== undefined && isOffered) return picked
  return visit.time === null ? '' : slotValue(visit.time)
}

/** The times that can be chosen for a visit: as proposed first. */
export function timesOf({ time, alternatives }: SeriesVisitView): SeriesTime[] {
  return [...(time === null ? [] : [time]), ...alternatives]
}

/** A visit of a proposal with the time chosen for it. */
export interface ChosenTime {
  readonly visit: SeriesVisitView
  readonly on: string
  readonly startMinutes: number
}

/** The visits that are to be booked or moved, with their times. */
export function chosenTimes({ visits }: Pick<SeriesProposal, 'visits'>, choices: Choices): ChosenTime[] {
  return visits.flatMap(visit => {
    const time = slotOfValue(choiceOf(visit, choices))
    return time === null ? [] : [{ visit, ...time }]
  })
}

/** What is still to be chosen. @param least  the fewest visits that must not be left out */
export function missingChoices(
  { visits }: Pick<SeriesProposal, 'visits'>,
  choices: Choices,
  least: number,
): FieldError[] {
  const open = visits.filter(visit => choiceOf(visit, choices) === '')
  if (open.length > 0)
    return open.map(({ position }) => ({
      id: choiceId(position),
      message: `Choose a time for visit ${position}, or leave it out`,
    }))
  if (chosenTimes({ visits }, choices).length >= least) return []
  const message =
    least === 1 ? 'Choose a time for at least one visit' : 'Choose times for at least two visits'
  return [{ id: choiceId(1), message }]
}

/** Why the service said no, at the visits it names. @param sent  what was sent, in its order */
export function refusedChoices(problem: Problem | null, sent: readonly ChosenTime[]): FieldError[] {
  return errorsOf(problem).map(error => {
    const at = /^visits-(\d+)/.exec(error.id ?? '')?.[1]
    const position = at === undefined ? undefined : sent[Number(at)]?.visit.position
    if (position !== undefined) return { ...error, id: choiceId(position) }
    return problem?.code === 'hours-exhausted' ? { ...error, id: 'stream' } : { message: error.message }
  })
}
