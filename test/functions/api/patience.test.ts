import { expect, test } from 'vitest'
import { inTime, MOST_MILLISECONDS, Progress } from '../../../functions/api/patience.ts'
import { OutcomeUnknown } from '../../../functions/ports.ts'

const never = () => new Promise<never>(() => {})

test('a call may take eleven seconds: less than the function it runs in', () => {
  expect(MOST_MILLISECONDS).toBe(11_000)
})

test('work that comes in time is what comes of it, also when it fails', async () => {
  const progress = new Progress()
  expect(await inTime(Promise.resolve('done'), progress, 1000)).toBe('done')
  await expect(inTime(Promise.reject(new Error('x')), progress, 1000)).rejects.toThrow('x')
  expect(progress.isOver).toBe(false)
})

test('late before anything was written is busy, and nothing may be written from then on', async () => {
  const progress = new Progress()
  await expect(inTime(never(), progress, 5)).rejects.toMatchObject({ code: 'busy' })
  expect(progress.isOver).toBe(true)
})

test('late while writing is unknown', async () => {
  const progress = new Progress()
  progress.isWriting = true
  await expect(inTime(never(), progress, 5)).rejects.toBeInstanceOf(OutcomeUnknown)
})
