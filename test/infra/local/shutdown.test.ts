import { expect, test, vi } from 'vitest'
import { createShutdown } from '../../../infra/local/shutdown.ts'

test('parts end in the opposite order, once, and one that fails does not keep the others', async () => {
  const ended: string[] = []
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const shutdown = createShutdown()
  shutdown.add(async () => ended.push('database'))
  shutdown.add(() => Promise.reject(new Error('stuck')))
  shutdown.add(async () => ended.push('gateway'))
  await shutdown.run()
  await shutdown.run()
  expect(ended).toEqual(['gateway', 'database'])
  expect(complaint).toHaveBeenCalledWith('stuck')
  complaint.mockRestore()
})
