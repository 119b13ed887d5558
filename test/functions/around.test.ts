import { expect, test } from 'vitest'
import { around } from '../../functions/around.ts'
import { aContext } from '../builders/event.ts'

/** A meter that gives something back, as that of CloudWatch does, and says how often it was flushed. */
function aMeter() {
  let flushed = 0
  const flush = () => {
    flushed += 1
    return { namespace: 'of the meter' }
  }
  return { meter: { count: () => {}, flush }, flushed: () => flushed }
}

test('the answer is what the handler answers, whatever writing out its counts gives back', async () => {
  const { meter, flushed } = aMeter()
  const handler = around({ meter }, async (event: { name: string }) => ({ hello: event.name }))
  expect(await handler({ name: 'Sam' }, aContext())).toEqual({ hello: 'Sam' })
  expect(flushed()).toBe(1)
})

test('the counts of a call that fails are written out too, and it still fails', async () => {
  const { meter, flushed } = aMeter()
  const handler = around({ meter }, async () => Promise.reject(new Error('broken')))
  await expect(handler({}, aContext())).rejects.toThrow('broken')
  expect(flushed()).toBe(1)
})
