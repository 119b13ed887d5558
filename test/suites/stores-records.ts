import { describe, expect, test } from 'vitest'
import { intervalOf } from '../../shared/visits/visit-interval.ts'
import { idOf, TODAY } from '../builders/clock.ts'
import { aDiaryDay } from '../builders/diary.ts'
import { aLedger } from '../builders/ledger.ts'
import { aRequest } from '../builders/request.ts'
import { aSetting } from '../builders/setting.ts'
import { aSpecialist } from '../builders/specialist.ts'
import { aUser } from '../builders/user.ts'
import { aVisit } from '../builders/visit.ts'
import type { Make } from './stores.ts'

/** What is put in comes out as it was, and what was never put in is null or nothing. */
export function recordSuite(make: Make): void {
  describe('records', () => {
    test('authorities are listed by code', async () => {
      const { stores, give } = await make()
      await give({ authority: '901' })
      await give({ authority: '900' })
      expect(await stores.authorities()).toEqual(['900', '901'])
    })

    test('people, settings and specialists come out as they went in', async () => {
      const { stores, give } = await make()
      const users = [aUser().admin().build(), aUser().lead().build()]
      const settings = [aSetting().build(), aSetting().id('900002').linkedTo('autism', '900-sp02').build()]
      const specialists = [aSpecialist().build(), aSpecialist().id('900-sp02').away(TODAY, TODAY).build()]
      await give({ authority: '900', users, settings, specialists })
      expect(await stores.users.get('900', 'u-lead')).toEqual(users[1])
      expect(await stores.users.list('900')).toEqual(users)
      expect(await stores.settings.get('900', '900002')).toEqual(settings[1])
      expect(await stores.settings.list('900')).toEqual(settings)
      expect(await stores.specialists.get('900', '900-sp02')).toEqual(specialists[1])
      expect(await stores.specialists.list('900')).toEqual(specialists)
    })

    test('what is not there is null', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', users: [aUser().lead().build()] })
      expect(await stores.users.get('900', 'u-nobody')).toBeNull()
      expect(await stores.settings.get('900', '900009')).toBeNull()
      expect(await stores.specialists.get('900', '900-sp09')).toBeNull()
      expect(await stores.requests.open('900', idOf(404))).toBeNull()
      expect(await stores.answers.get('900', 'u-lead', 'key-00001', new Date())).toBeNull()
    })

    test('loads are a count of minutes and of open requests', async () => {
      const { stores, give } = await make()
      const loads = [
        { specialistId: '900-sp01', minutes: 210, openRequests: 2 },
        { specialistId: '900-sp02', minutes: 0, openRequests: 0 },
      ]
      await give({ authority: '900', loads })
      expect(await stores.specialists.loads('900')).toEqual(loads)
    })

    test('a request opens with its own visits and nothing of another', async () => {
      const { stores, give } = await make()
      const [request, other] = [
        aRequest().allocatedTo(aSpecialist().build()).build(),
        aRequest().id(idOf(2)).build(),
      ]
      const visits = [aVisit().build(), aVisit().id(idOf(1002)).on('2026-12-01').build()]
      const others = aVisit().id(idOf(1003)).with({ requestId: other.id }).build()
      await give({ authority: '900', requests: [request, other], visits: [...visits, others] })
      const found = await stores.requests.open('900', request.id)
      expect(found?.request).toEqual(request)
      expect(found?.visits).toHaveLength(2)
      expect(found?.visits).toEqual(expect.arrayContaining(visits))
      expect(found?.entries).toEqual([])
    })

    test('a diary gives the days of a stretch in order, both ends included, and no day without anything', async () => {
      const { stores, give } = await make()
      const days = ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27'].map(on => aDiaryDay(on))
      const another = aDiaryDay('2026-11-24', [], { specialistId: '900-sp02' })
      await give({ authority: '900', diaryDays: [...days, another] })
      expect(await stores.diary.days('900', '900-sp01', '2026-11-24', '2026-11-26')).toEqual(days.slice(1, 3))
      expect(await stores.diary.days('900', '900-sp03', '2026-11-24', '2026-11-26')).toEqual([])
    })

    test('a week of diaries is everybody’s, Monday to Sunday, without whom or what a visit is for', async () => {
      const { stores, give } = await make()
      const visit = intervalOf(aVisit().build(), aSetting().build())
      const mine = aDiaryDay('2026-11-24', [visit])
      const theirs = aDiaryDay('2026-11-24', [], { specialistId: '900-sp02' })
      const others = ['2026-11-22', '2026-11-30'].map(on => aDiaryDay(on))
      await give({ authority: '900', diaryDays: [theirs, mine, ...others] })
      const { who: _who, postcode: _postcode, ...rest } = visit
      const outline = { ...rest, label: '', requestId: null, serviceId: null }
      expect(await stores.diary.week('900', '2026-11-23')).toEqual([
        { ...mine, intervals: [outline] },
        theirs,
      ])
      expect(await stores.diary.week('900', '2026-12-07')).toEqual([])
    })

    test('hours are those of one setting and one academic year, one ledger a stream', async () => {
      const { stores, give } = await make()
      const ledgers = [aLedger(), aLedger({ stream: 'traded', entitledHalfHours: 10 })]
      const others = [aLedger({ academicYear: '2027-28' }), aLedger({ settingId: '900002' })]
      await give({ authority: '900', ledgers: [...ledgers, ...others] })
      expect(await stores.hours.ofSetting('900', '900001', '2026-27')).toEqual(ledgers)
      expect(await stores.hours.ofSetting('900', '900001', '2025-26')).toEqual([])
    })
  })
}
