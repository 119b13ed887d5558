import type { RowOf } from '../modules.ts'
import {
  type Around,
  ageOn,
  FROM,
  type Hit,
  inEach,
  isOneOf,
  type Scope,
  type Sen2Rule,
  when,
} from './rule.ts'

/** What the setting named by a plan and the one a child is placed in have in common. */
type Establishment = Pick<
  RowOf<'plandetail'>,
  'urn' | 'ukprn' | 'senSetting' | 'senSettingOther' | 'senUnit' | 'resourcedProvision'
>

/** A check made on the settings of plans (4.7) and of placements (5.7). */
function inEachSetting(find: (record: Establishment, around: Around) => readonly string[]) {
  return (scope: Scope): readonly Hit[] => [
    ...inEach('plandetail', find)(scope),
    ...inEach('placementdetail', find)(scope),
  ]
}

const SETTING = { module: 'every', severity: 'error', source: FROM.guide } as const

/** Rules about settings, of plans and of placements alike. */
export const ESTABLISHMENT_RULES = {
  'setting-not-one': {
    ...SETTING,
    says: 'The setting is not given by exactly one of URN, UKPRN and SENSetting (a to c).',
    mend: 'Keep one: URN if there is one, else UKPRN, else the kind of setting.',
    check: inEachSetting(({ urn, ukprn, senSetting }) =>
      when([urn, ukprn, senSetting].filter(each => each !== null).length !== 1, ''),
    ),
  },
  'urn-format': {
    ...SETTING,
    says: 'The URN is not a number of up to six digits.',
    mend: 'Check the URN.',
    source: FROM.schema,
    check: inEachSetting(({ urn }) => when(urn !== null && !/^\d{1,6}$/.test(urn), 'urn')),
  },
  'ukprn-format': {
    ...SETTING,
    says: 'The UKPRN is not eight digits.',
    mend: 'Check the UKPRN.',
    source: FROM.schema,
    check: inEachSetting(({ ukprn }) => when(ukprn !== null && !/^\d{8}$/.test(ukprn), 'ukprn')),
  },
  'setting-other-missing': {
    ...SETTING,
    severity: 'query',
    says: 'The setting is “other” (OTH or NIEO), and nothing says what it is.',
    mend: 'Add a few words under SENSettingOther.',
    check: inEachSetting(({ senSetting, senSettingOther }) =>
      when(isOneOf(senSetting, 'OTH NIEO') && senSettingOther === null, 'senSettingOther'),
    ),
  },
  'setting-neet-age': {
    ...SETTING,
    severity: 'query',
    says: 'NEET is for ages 16 to 25, and the person is younger.',
    mend: 'Choose another kind of setting, or check the date of birth.',
    check: inEachSetting(({ senSetting }, { person, period }) =>
      when(senSetting === 'NEET' && (ageOn(person?.bornOn, period.referenceOn) ?? 16) < 16, 'senSetting'),
    ),
  },
  'setting-unit-without-urn': {
    ...SETTING,
    severity: 'query',
    says: 'A SEN unit or resourced provision is flagged, and the setting has no URN.',
    mend: 'Check the flag: units and resourced provision are in schools, which have a URN.',
    source: FROM.reader,
    check: inEachSetting(({ urn, senUnit, resourcedProvision }) =>
      urn === null
        ? [...when(senUnit === '1', 'senUnit'), ...when(resourcedProvision === '1', 'resourcedProvision')]
        : [],
    ),
  },
  'plan-names-no-education': {
    module: 'plandetail',
    severity: 'query',
    says: 'The plan names “not in education” (NEET, NIEC or NIEO), which is for placements (5.7c).',
    mend: 'Give the setting or kind of setting that the plan names.',
    source: FROM.schema,
    check: inEach('plandetail', ({ senSetting }) =>
      when(isOneOf(senSetting, 'NEET NIEC NIEO'), 'senSetting'),
    ),
  },
} as const satisfies Record<string, Sen2Rule>
