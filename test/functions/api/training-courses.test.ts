import { describe, expect, test } from 'vitest'
import type { Course } from '../../../shared/training/course.ts'
import { aCourse } from '../../builders/training.ts'
import { PEOPLE } from '../../builders/world.ts'
import { courseId, filled } from './training-filled.ts'

const { senco, lead, admin } = PEOPLE

describe('courses', () => {
  test('are made as a draft that only those who manage training see, offered, and ended', async () => {
    const { call } = await filled()
    const {
      authority: _,
      id: __,
      version: ___,
      chainHead,
      status,
      changedAt,
      ...content
    } = aCourse({
      title: 'Reading together',
    })
    const made = await call(admin, 'POST /training/courses', { body: content })
    const params = { courseId: String(made.json.courseId) }
    const titles = async (who = senco) =>
      (await call(who, 'GET /training/courses')).json.courses.map(({ title }: Course) => title)
    expect(await titles()).toEqual(['Calm corners'])
    expect(await titles(lead)).toEqual(['Calm corners', 'Reading together'])
    expect((await call(senco, 'GET /training/courses/:courseId', { params })).status).toBe(404)
    const offer = { version: 1, content, status: 'offered' }
    expect((await call(lead, 'PUT /training/courses/:courseId', { params, body: offer })).status).toBe(200)
    expect(await titles()).toEqual(['Calm corners', 'Reading together'])
    const again = await call(lead, 'PUT /training/courses/:courseId', { params, body: offer })
    expect(again.json.code).toBe('stale-version')
    const back = await call(lead, 'PUT /training/courses/:courseId', {
      params,
      body: { ...offer, version: 2, status: 'draft' },
    })
    expect(back.json.code).toBe('not-allowed-now')
  })

  test('never draw on statutory hours', async () => {
    const { call } = await filled()
    const { authority: _, id: __, version: ___, chainHead, status, changedAt, ...content } = aCourse()
    const body = { ...content, stream: 'statutory' }
    expect((await call(lead, 'POST /training/courses', { body })).json.code).toBe('ring-fenced-hours')
    const put = { params: { courseId }, body: { version: 1, content: body, status: 'offered' } }
    expect((await call(lead, 'PUT /training/courses/:courseId', put)).json.code).toBe('ring-fenced-hours')
  })
})
