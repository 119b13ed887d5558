import { expect, test } from 'vitest'
import { Problem } from '../../web/problem.ts'
import { isUnknown, PAUSES, untilKnown } from '../../web/until-known.ts'

const problem = (code: ConstructorParameters<typeof Problem>[0]['code'], status = 503) =>
  new Problem({ title: 'x', status, ...(code && { code }) })

/** Answers in turn; what is thrown counts as an answer that said no. */
function service(...answers: unknown[]) {
  const heard = { sent: 0, checking: 0, waited: [] as number[] }
  const send = async () => {
    const answer = answers[heard.sent++]
    if (answer instanceof Error) throw answer
    return answer
  }
  const wait = async (milliseconds: number) => void heard.waited.push(milliseconds)
  return { heard, run: () => untilKnown(send, () => heard.checking++, wait) }
}

test.each<[string, Problem, boolean]>([
  ['the service cannot tell', problem('outcome-unknown'), true],
  ['no answer came', problem('offline', 0), true],
  ['what stands before the service gave up', problem(undefined, 504), true],
  ['the service was busy and wrote nothing', problem('busy'), false],
  ['it was refused', problem('slot-taken', 409), false],
  ['it is a bug', problem('bug', 500), false],
])('%s: whether the outcome is unknown', (_, one, expected) => {
  expect(isUnknown(one)).toBe(expected)
})

test('an answer is given at once, and nothing is said of checking', async () => {
  const { heard, run } = service('yes')
  expect(await run()).toBe('yes')
  expect(heard).toEqual({ sent: 1, checking: 0, waited: [] })
})

test('what is not known is sent again after one, two and four seconds, and said once', async () => {
  const { heard, run } = service(
    problem('outcome-unknown'),
    problem('offline', 0),
    problem(undefined, 502),
    'yes',
  )
  expect(await run()).toBe('yes')
  expect(heard).toEqual({ sent: 4, checking: 1, waited: [1000, 2000, 4000] })
})

test('when it stays unknown that is said, and it is not tried for ever', async () => {
  const last = problem('outcome-unknown')
  const { heard, run } = service(...PAUSES.map(() => problem('offline', 0)), last)
  await expect(run()).rejects.toBe(last)
  expect(heard.sent).toBe(PAUSES.length + 1)
})

test('a refusal ends it, also one after something unknown', async () => {
  const refused = problem('slot-taken', 409)
  const { heard, run } = service(problem('offline', 0), refused, 'never')
  await expect(run()).rejects.toBe(refused)
  expect(heard.sent).toBe(2)
})
