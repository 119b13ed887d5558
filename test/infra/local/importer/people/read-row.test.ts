import { expect, test } from 'vitest'
import { readNamed } from '../../../../../infra/local/importer/named-columns.ts'
import { PEOPLE_COLUMNS, readPerson } from '../../../../../infra/local/importer/people/read-row.ts'
import { settingsByName } from '../../../../../infra/local/importer/setting-names.ts'
import { aSetting } from '../../../../builders/setting.ts'
import { EP, LEAD, peopleFile, retyped, SENCO } from './people-file.ts'

const settings = settingsByName([aSetting().id('999001').build(), aSetting().id('999002').build()])

function read(row: string) {
  const [only] = readNamed(Buffer.from(peopleFile(row)), PEOPLE_COLUMNS).rows
  return readPerson(only?.row ?? {}, { authority: '301', settings })
}

const LIMIT = 'the weekly limit must be a whole number from 0 to 10'
const NO_SETTING = 'is no setting of 301: import its settings first'
test.each<[string, string, string]>([
  ['an unknown setting', retyped(SENCO, { Settings: '999001;999009' }), `“999009” ${NO_SETTING}`],
  ['a SENCO without a setting', retyped(SENCO, { Settings: '' }), 'a SENCO needs a setting'],
  ['an unknown role', retyped(LEAD, { Roles: 'head' }), '“head” is not a role'],
  ['no role', retyped(LEAD, { Roles: ' ; ' }), 'no role is given'],
  [
    'a username of another authority',
    retyped(LEAD, { 'User name': '896.lea.brown' }),
    'the username is one of authority 896, not 301',
  ],
  [
    'a username of another form',
    retyped(LEAD, { 'User name': '301.Lea Brown' }),
    'a username is 301. and then small letters, digits, dots and dashes',
  ],
  ['no username', retyped(LEAD, { 'User name': '' }), 'the username is missing'],
  ['no name', retyped(LEAD, { Name: ' ' }), 'the name is missing'],
  ['a bad e-mail', retyped(LEAD, { 'E-mail': 'lea@' }), '“lea@” is not an e-mail address'],
  ['an unknown status', retyped(LEAD, { Status: 'gone' }), '“gone” is not a status'],
  [
    'a userId with other signs',
    retyped(LEAD, { 'User id': 'a#b' }),
    'the userId has other signs than letters, digits and dashes',
  ],
  ['no discipline', retyped(EP, { Disciplines: '' }), 'a specialist needs a discipline'],
  ['an unknown discipline', retyped(EP, { Disciplines: 'magic' }), '“magic” is not a discipline'],
  ['no half days', retyped(EP, { 'Half days': '' }), 'a specialist needs half days'],
  [
    'an unknown half day',
    retyped(EP, { 'Half days': 'sat-am' }),
    '“sat-am” is not a half day such as mon-am',
  ],
  [
    'no first day of the pattern',
    retyped(EP, { 'Pattern starts on': '' }),
    'it is not said from when the half days are worked',
  ],
  [
    'a day that does not exist',
    retyped(EP, { 'Pattern starts on': '2026-02-30' }),
    '“2026-02-30” is not a day such as 2026-09-01',
  ],
  ['no weekly limit', retyped(EP, { 'Weekly visit limit': '' }), LIMIT],
  ['a weekly limit over ten', retyped(EP, { 'Weekly visit limit': '11' }), LIMIT],
  [
    'no base',
    retyped(EP, { Latitude: '', Longitude: '' }),
    'a specialist needs a base: latitude and longitude, or easting and northing',
  ],
  [
    'a base the wrong way round',
    retyped(EP, { Latitude: '1.1', Longitude: '52.64' }),
    'the base is not a place in England',
  ],
  ['half a base', retyped(EP, { Longitude: '' }), 'the base is not a place in England'],
  ['a base in words', retyped(EP, { Latitude: 'north' }), 'the base is not a place in England'],
])('%s is refused', (_, row, why) => {
  expect(read(row).why).toBe(why)
})

test('all that is wrong is said at once', () => {
  const row = retyped(EP, { 'E-mail': 'ed', Roles: 'specialist;senco', 'Half days': '', Latitude: '' })
  expect(read(row)).toEqual({
    why: '“ed” is not an e-mail address; a SENCO needs a setting; a specialist needs half days; the base is not a place in England',
  })
})
