import { expect, test } from 'vitest'
import { slotsView } from '../../../functions/api/slots.ts'
import type { ServiceKey } from '../../../shared/catalogue/services.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

const calendars = {
  known: aSetting().build().calendar,
  unknown: { terms: [], closedDays: [] },
}

function view(calendar: keyof typeof calendars, serviceId: ServiceKey = 'ep-consultation') {
  const setting = aSetting().with({ calendar: calendars[calendar] }).build()
  const who = { setting, specialist: aSpecialist().build(), days: [], ledgers: [], pots: [] }
  const found = {
    request: aRequest().for(serviceId).of(setting).complete().build(),
    visits: [],
    entries: [],
    who,
  }
  const week = { from: '2026-11-23', to: '2026-11-29' }
  return slotsView(
    { ...found, ...week },
    { today: '2026-11-21', nowMinutes: 600, policy: PRODUCT_POLICY_IN_FORCE, query: {} },
  )
}

test('free times come with the day to which the setting’s terms are known', () => {
  const { slots, termsKnownTo } = view('known')
  expect(slots.length).toBeGreaterThan(0)
  expect(termsKnownTo).toBe('2027-12-17')
})

test('where no terms are known there is no free time, and it is said why, in words', () => {
  expect(view('unknown')).toMatchObject({
    slots: [],
    termsKnownTo: null,
    whyNone: [
      { days: 5, reason: 'the setting is closed because its term dates for that day are not known yet' },
      { days: 2, reason: 'the setting is closed because it is a weekend' },
    ],
  })
})

test.each([
  ['ep-consultation', ['core', 'traded', 'experts-at-hand']],
  ['ep-statutory-advice', ['statutory']],
] as const)('for %s only the hours that may pay for it are listed', (serviceId, streams) => {
  expect(view('known', serviceId).hours.map(({ stream }) => stream)).toEqual(streams)
})
