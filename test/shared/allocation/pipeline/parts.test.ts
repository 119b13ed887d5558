import { describe, expect, test } from 'vitest'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import { partsOf } from '../../../../shared/allocation/pipeline/parts.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSetting,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'

const AUTISM = aPlannableSpecialist({ id: 'autism' })
const SEMH = aPlannableSpecialist({ id: 'semh', disciplines: ['semh'] })
const BOTH = aPlannableSpecialist({ id: 'both', disciplines: ['autism', 'semh'] })
const FOR_AUTISM = aPlannableRequest({ id: 'for-autism' })
const FOR_SEMH = aPlannableRequest({ id: 'for-semh', discipline: 'semh' })

function partsFor(over: Parameters<typeof anAllocationProblem>[0]) {
  return partsOf(instanceOf(anAllocationProblem({ requests: [FOR_AUTISM, FOR_SEMH], ...over })))
}
const requestsOf = (parts: ReturnType<typeof partsFor>) =>
  parts.map(part => part.problem.requests.map(one => one.id))

describe('splitting a problem', () => {
  test('parts disciplines that nobody joins', () => {
    const parts = partsFor({ specialists: [AUTISM, SEMH] })
    expect(requestsOf(parts)).toEqual([['for-autism'], ['for-semh']])
    expect(parts.map(part => part.problem.specialists.map(one => one.id))).toEqual([['autism'], ['semh']])
  })

  test('keeps together what one specialist could do', () => {
    expect(requestsOf(partsFor({ specialists: [AUTISM, SEMH, BOTH] }))).toEqual([['for-autism', 'for-semh']])
  })

  test('keeps together what a setting’s limit could be short of, and only then', () => {
    const limited = (core: number) => ({
      specialists: [AUTISM, SEMH],
      settings: [aPlannableSetting({ halfDaysLeft: { core } })],
    })
    expect(requestsOf(partsFor(limited(1)))).toEqual([['for-autism', 'for-semh']])
    const parts = partsFor(limited(2))
    expect(requestsOf(parts)).toEqual([['for-autism'], ['for-semh']])
    expect(parts[0]?.problem.settings[0]?.halfDaysLeft).toEqual({})
  })

  test('leaves what is left out by hand in no part, and what nobody can do in one of its own', () => {
    const parts = partsFor({
      requests: [FOR_AUTISM, FOR_SEMH, aPlannableRequest({ id: 'out', excluded: true })],
      specialists: [AUTISM],
    })
    expect(requestsOf(parts)).toEqual([['for-autism'], ['for-semh']])
    expect(parts[1]?.problem.specialists).toEqual([])
  })

  test('hands on the even share of the whole, and whoever came last time', () => {
    const known = { ...FOR_SEMH, lastSpecialistId: 'autism' }
    const whole = instanceOf(
      anAllocationProblem({ requests: [FOR_AUTISM, known], specialists: [AUTISM, SEMH] }),
    )
    const part = partsOf(whole).find(one => one.problem.requests[0]?.id === 'for-semh')
    expect(part?.problem.specialists.map(one => one.id)).toEqual(['autism', 'semh'])
    expect([...(part?.evenShare ?? [])]).toEqual([...whole.evenShare])
  })
})
