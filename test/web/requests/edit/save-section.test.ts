import { expect, test } from 'vitest'
import { Problem } from '../../../../web/problem.ts'
import { saveSection } from '../../../../web/requests/edit/save-section.ts'

const stale = new Problem({ title: 'Changed', status: 409, code: 'stale-version' })
const offline = new Problem({ title: 'The service could not be reached', status: 0, code: 'offline' })

/** Answers of each call in turn: an error is thrown, a boolean says whether catching up left our section alone. */
function calls(puts: (Error | 'ok')[], catchUps: (Error | boolean)[] = []) {
  return saveSection({
    put: async () => {
      const answer = puts.shift()
      if (answer instanceof Error) throw answer
    },
    catchUp: async () => {
      const answer = catchUps.shift()
      if (answer instanceof Error) throw answer
      return answer === true
    },
  })
}

test('what the service took is saved, also on top of what colleagues saved elsewhere', async () => {
  expect(await calls(['ok'])).toEqual({ is: 'saved' })
  expect(await calls([stale, 'ok'], [true])).toEqual({ is: 'saved' })
  expect(await calls([stale, stale, 'ok'], [true, true])).toEqual({ is: 'saved' })
})

test('a colleague’s change to the same section is a conflict, and nothing is overwritten', async () => {
  expect(await calls([stale, 'ok'], [false])).toEqual({ is: 'conflict' })
})

test.each([
  ['at once', [offline], []],
  ['while catching up', [stale], [offline]],
  ['at the second try', [stale, offline], [true]],
])('what fails %s ends as not saved, with why', async (_, puts, catchUps) => {
  expect(await calls([...puts], [...catchUps])).toEqual({ is: 'failed', problem: offline })
})

test('what colleagues keep overtaking ends as not saved, not as a loop', async () => {
  expect(await calls([stale, stale, stale], [true, true, true])).toEqual({ is: 'failed', problem: stale })
})

test('a mistake of ours ends as not saved too, never as saving for ever', async () => {
  const ended = await calls([stale], [new RangeError('x')])
  expect(ended).toMatchObject({ is: 'failed', problem: { title: 'Something went wrong while saving' } })
})
