import { expect, test } from 'vitest'
import { SERVICE_KEYS, serviceOf } from '../../../shared/catalogue/services.ts'
import { DISCIPLINE_KEYS, DISCIPLINES, type DisciplineKey } from '../../../shared/people/disciplines.ts'

const EXPECTED: Record<DisciplineKey, [short: string, label: string, person: string]> = {
  'educational-psychology': ['EP', 'Educational psychology', 'Educational psychologist'],
  'hearing-impairment': ['HI', 'Hearing impairment', 'Qualified teacher of deaf children'],
  'vision-impairment': ['VI', 'Vision impairment', 'Qualified teacher of children with vision impairment'],
  'multi-sensory-impairment': [
    'MSI',
    'Multi-sensory impairment',
    'Qualified teacher of children with multi-sensory impairment',
  ],
  autism: ['AUT', 'Autism and communication', 'Specialist teacher, autism'],
  semh: [
    'SEMH',
    'Social, emotional and mental health',
    'Specialist teacher, social, emotional and mental health',
  ],
  spld: ['SpLD', 'Specific learning difficulties', 'Specialist teacher, specific learning difficulties'],
  'early-years': ['EY', 'Early years inclusion', 'Early years inclusion teacher'],
  outreach: ['OUT', 'Special school outreach', 'Outreach teacher'],
  'speech-and-language': ['SALT', 'Speech and language therapy', 'Speech and language therapist'],
  'occupational-therapy': ['OT', 'Occupational therapy', 'Occupational therapist'],
}

test.each(DISCIPLINE_KEYS)('%s is called as the table typed by hand says', key => {
  const { short, label, person } = DISCIPLINES[key]
  expect([short, label, person]).toEqual(EXPECTED[key])
})

test('no two disciplines share a short name or a label', () => {
  expect(new Set(DISCIPLINE_KEYS.map(key => DISCIPLINES[key].short)).size).toBe(DISCIPLINE_KEYS.length)
  expect(new Set(DISCIPLINE_KEYS.map(key => DISCIPLINES[key].label)).size).toBe(DISCIPLINE_KEYS.length)
})

test('every discipline can be asked for through at least one service', () => {
  const offered = new Set(SERVICE_KEYS.map(key => serviceOf(key).discipline))
  expect(DISCIPLINE_KEYS.filter(key => !offered.has(key))).toEqual([])
})
