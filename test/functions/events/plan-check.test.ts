import { expect, test } from 'vitest'
import type { PartAnswered } from '../../../shared/allocation/answer-part.ts'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { ASK } from '../../builders/run.ts'
import { PEOPLE, PIER, WORLD } from '../../builders/world.ts'
import { plannerHere } from '../../fakes/planner-here.ts'
import { aService } from './plan-flow.ts'

const { lead } = PEOPLE
const HERE = [
  ...WORLD,
  { authority: '900', requests: [aRequest().id(idOf(71)).of(PIER).accepted().build()] },
] as const

/** A planner whose plans send somebody on the last Sunday there is, as long as `isWrong` says. */
function wrongPlanner(isWrong: (bySearchAlone: boolean) => boolean) {
  const here = plannerHere()
  const asked: boolean[] = []
  const onSunday = (answered: PartAnswered): PartAnswered => {
    const { result } = answered
    const halves = [{ on: '2026-11-29', half: 'am' as const }]
    return { ...answered, result: { ...result, placed: result.placed.map(one => ({ ...one, halves })) } }
  }
  return {
    asked,
    plan: async (...[question, ask]: Parameters<typeof here.plan>) => {
      asked.push(ask.bySearchAlone)
      const answered = await here.plan(question, ask)
      return isWrong(ask.bySearchAlone) ? onSunday(answered) : answered
    },
  }
}

async function planned(planner: ReturnType<typeof wrongPlanner>) {
  const service = await aService(HERE, { planner })
  const runId = await service.planWhole(lead, ASK)
  const { json } = await service.call(lead, 'GET /allocation/runs/:runId', { params: { runId } })
  return { ...service, view: json }
}

test('a plan that breaks a rule is never shown: the part fails, in words, and somebody is told which rule', async () => {
  const { view, logged, counted } = await planned(wrongPlanner(() => true))
  expect(view.run).toMatchObject({ status: 'failed', planned: 0 })
  expect(view).toMatchObject({ placed: [], unmet: [], rescues: [], canAccept: false })
  expect(view.parts).toMatchObject([
    { status: 'failed', stage: 'The plan broke a rule when it was checked, so it is not shown', levels: [] },
  ])
  expect(counted).toEqual(['PlanFlawed', 'PlanFlawed'])
  const told = logged.filter(({ message }) => message === 'plan-flawed')
  expect(told).toHaveLength(2)
  expect(told[0]).toMatchObject({
    level: 'error',
    fields: { code: expect.stringContaining('outside-the-weeks') },
  })
  expect(JSON.stringify(told)).not.toMatch(/7K|request|child|900-/)
})

test('a plan that breaks a rule is made anew by search alone, and shown where that keeps them all', async () => {
  const planner = wrongPlanner(bySearchAlone => !bySearchAlone)
  const { view, counted } = await planned(planner)
  expect(planner.asked).toEqual([false, true])
  expect(view.run.status).toBe('ready')
  expect(view.placed.length).toBeGreaterThan(0)
  expect(counted).toEqual(['PlanFlawed'])
})
