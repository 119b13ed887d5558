import { longDate } from '../calendar/local-date.ts'
import type { RunDifference } from '../contracts/allocation.ts'
import type { ChangeLine } from '../contracts/allocation-moves.ts'
import { changesBetween, type RequestChange } from './changes-between.ts'
import { OBJECTIVE_TERMS, TERM_KEYS } from './objective.ts'
import type { Placement } from './plan.ts'
import type { PartQuestion, PartResult } from './run.ts'
import { comparisonTogether } from './run-together.ts'

/** A plan as it is compared: what its parts came to and, where it is known, what they were made from. */
export interface Compared {
  readonly results: readonly PartResult[]
  readonly questions: readonly PartQuestion[]
}

/**
 * What two plans have otherwise: their counts, and each request that is not where it was, with why and at what price by
 * the records that the second was made from.
 */
export function differenceBetween(
  one: readonly PartResult[],
  other: Compared,
): Pick<RunDifference, 'counts' | 'changes'> {
  const [a, b] = [comparisonTogether(one)?.plan, comparisonTogether(other.results)?.plan]
  return {
    counts: TERM_KEYS.map(term => ({
      term,
      label: OBJECTIVE_TERMS[term].label,
      unit: OBJECTIVE_TERMS[term].unit,
      one: a?.[term] ?? 0,
      other: b?.[term] ?? 0,
    })),
    changes: changeLines(one, other),
  }
}

/** Each request that one plan has otherwise than another. */
export function changeLines(one: readonly PartResult[], other: Compared): ChangeLine[] {
  const [there, here] = [toldOf(one), toldOf(other.results)]
  const reasons = reasonsFor(one, other)
  const ids = [...new Set([...there.keys(), ...here.keys()])]
  return ids.flatMap(requestId => {
    const [was, is] = [there.get(requestId), here.get(requestId)]
    const shown = was ?? is
    if (shown === undefined || was?.words === is?.words) return []
    const { words: _, ...request } = shown
    const change = was === undefined || is === undefined ? undefined : reasons.get(requestId)
    return [
      {
        ...request,
        one: was?.words ?? NOT_IN,
        other: is?.words ?? NOT_IN,
        why: change?.why.words ?? null,
        price: [...(change?.price ?? [])],
      },
    ]
  })
}

const NOT_IN = 'Not looked at in this plan'

type Told = Pick<ChangeLine, 'requestId' | 'reference' | 'who' | 'settingName'> & { readonly words: string }

function toldOf(results: readonly PartResult[]): Map<string, Told> {
  const told = ({ requestId, reference, who, settingName }: Omit<Told, 'words'>, words: string) =>
    [requestId, { requestId, reference, who, settingName, words }] as [string, Told]
  return new Map([
    ...results.flatMap(({ placed }) =>
      placed.map(line => {
        const when = line.halves.map(
          ({ on, half }) => `${longDate(on)}, ${half === 'am' ? 'morning' : 'afternoon'}`,
        )
        return told(line, `${line.specialistName}: ${when.join('; ')}`)
      }),
    ),
    ...results.flatMap(({ unmet }) => unmet.map(line => told(line, 'Left out'))),
  ])
}

/** Why each request is otherwise and what that does, part by part of the second plan. */
function reasonsFor(one: readonly PartResult[], other: Compared): Map<string, RequestChange> {
  const [before, after] = [placementsIn(one), placementsIn(other.results)]
  const changes = other.questions.flatMap(({ problem, requests }) => {
    const called = new Map(requests.map(({ requestId, reference }) => [requestId as string, reference]))
    const inPart = (placed: readonly Placement[]) => ({
      placed: placed.filter(({ requestId }) => called.has(requestId)),
      unmet: [],
    })
    return changesBetween(problem, inPart(before), inPart(after), id => called.get(id) ?? id).changes
  })
  return new Map(changes.map(change => [change.requestId, change]))
}

/** What parts have placed, as a plan holds it. */
export function placementsIn(results: readonly Pick<PartResult, 'placed'>[]): Placement[] {
  return results.flatMap(({ placed }) =>
    placed.map(({ requestId, specialistId, halves }) => ({ requestId, specialistId, sessions: halves })),
  )
}
