import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Waves } from './waves.ts'

/** A round trip through the waves that takes some time once it is let go. */
function through(waves: Waves) {
  return async (milliseconds = 0) => {
    await waves.before()
    await sleep(milliseconds)
    waves.after()
  }
}

test('calls that are made at once are one round, however long each takes', async () => {
  const waves = new Waves()
  const call = through(waves)
  expect(await waves.count(Promise.all([call(), call(20), call(5)]))).toBe(1)
})

test('calls of which each waits for the one before are a round each', async () => {
  const waves = new Waves()
  const call = through(waves)
  const work = async () => {
    for (let at = 0; at < 3; at += 1) await call()
  }
  expect(await waves.count(work())).toBe(3)
})

test('of several that go on at once the longest chain counts, and counting starts anew', async () => {
  const waves = new Waves()
  const call = through(waves)
  const two = async () => {
    await call(10)
    await call()
  }
  expect(await waves.count(Promise.all([two(), call(30), two()]))).toBe(2)
  expect(await waves.count(call())).toBe(1)
  expect(await waves.count(Promise.resolve())).toBe(0)
})

test('what fails is passed on', async () => {
  const waves = new Waves()
  await expect(waves.count(Promise.reject(new Error('no')))).rejects.toThrow('no')
})
