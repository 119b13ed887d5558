/**
 * Every key of the one table, and what each is for. The authority's code starts every partition key, so no key
 * made here can reach another authority. The one exception lists which authorities there are, for the schedule.
 *
 * | asked | read |
 * |---|---|
 * | which authorities there are | Query authorities |
 * | the person signed in | Get users/USER |
 * | what the authority has decided, and its chain | Get policy; Query policy between entry#… |
 * | people of the authority | Query users |
 * | a setting, all settings | Get, Query settings |
 * | a specialist, all specialists | Get, Query specialists |
 * | what was exported, and by whom | Query exports |
 * | what was done to a specialist's time | Query time/ID |
 * | what is allocated to each specialist | Query loads |
 * | a request with its visits and chain | Query request/ID (request, visit#…, entry#…) |
 * | who opened a case, and how far that is sealed | Query reads/ID (instants, then head) |
 * | a case with its events and chain | Query ehc/ID (case, event#…, entry#…) |
 * | whether a child has an open case | Get children/DIGEST |
 * | open cases of children of one name and date of birth | Get alike/DIGEST |
 * | the authority's cases by tab | byDate: ehc/TAB, by next due day |
 * | a setting's children's cases | bySetting: setting/ID/ehc, by next due day |
 * | a specialist's fortnight | Query diary/SPECIALIST between two days |
 * | everybody's diaries of a week | byDate: week/MONDAY, by day and specialist |
 * | a setting's hours of a year | Query hours/SETTING/YEAR |
 * | the hours of everybody in a year | byDate: ledgers/YEAR, by stream and setting |
 * | the visits behind a setting's hours of a year | byDate: hours/SETTING/YEAR, by day and time |
 * | the visits that a shared pot pays for in a year | byPriority: hours/POT/YEAR, by day and time |
 * | a setting's requests by tab | bySetting: setting/ID/requests/TAB, by next day |
 * | a setting's coming visits | bySetting: setting/ID/visits, by day and time |
 * | the authority's work list by tab | byPriority: requests/TAB by points then day sent; byDate: by next day |
 * | a specialist's requests by tab | bySpecialist: specialist/ID/requests/TAB, by next day |
 * | the latest notices of an audience | Query notices/AUDIENCE, newest first |
 * | whether a notice was given before | condition on given/NOTICE |
 * | up to when a person has seen notices | Get seen/USER |
 * | the answer kept under an idempotency key | Get answers/USER, KEY |
 *
 * The keys of runs of planning are in `run-keys.ts`.
 */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/** Sorts after every day, for what has no day. */
export const NO_DAY = '9999-12-31'

export const KEYS = {
  authorities: 'authorities',
  authority: (code: string): Key => ({ pk: 'authorities', sk: code }),
  users: (authority: string) => `${authority}#users`,
  user: (authority: string, userId: string): Key => ({ pk: `${authority}#users`, sk: userId }),
  userEntry: (authority: string, userId: string, sequence: number): Key => ({
    pk: `${authority}#user#${userId}`,
    sk: `entry#${padded(sequence)}`,
  }),
  policies: (authority: string) => `${authority}#policy`,
  policy: (authority: string): Key => ({ pk: `${authority}#policy`, sk: 'policy' }),
  policyEntry: (authority: string, sequence: number): Key => ({
    pk: `${authority}#policy`,
    sk: `entry#${padded(sequence)}`,
  }),
  exports: (authority: string) => `${authority}#exports`,
  exportEntry: (authority: string, sequence: number): Key => ({
    pk: `${authority}#exports`,
    sk: `entry#${padded(sequence)}`,
  }),
  settings: (authority: string) => `${authority}#settings`,
  setting: (authority: string, settingId: string): Key => ({ pk: `${authority}#settings`, sk: settingId }),
  specialists: (authority: string) => `${authority}#specialists`,
  specialist: (authority: string, specialistId: string): Key => ({
    pk: `${authority}#specialists`,
    sk: specialistId,
  }),
  specialistEntries: (authority: string, specialistId: string) => `${authority}#time#${specialistId}`,
  specialistEntry: (authority: string, specialistId: string, sequence: number): Key => ({
    pk: `${authority}#time#${specialistId}`,
    sk: `entry#${padded(sequence)}`,
  }),
  loads: (authority: string) => `${authority}#loads`,
  load: (authority: string, specialistId: string): Key => ({ pk: `${authority}#loads`, sk: specialistId }),
  requestCase: (authority: string, requestId: string) => `${authority}#request#${requestId}`,
  request: (authority: string, requestId: string): Key => ({
    pk: `${authority}#request#${requestId}`,
    sk: 'request',
  }),
  visit: (authority: string, requestId: string, visitId: string): Key => ({
    pk: `${authority}#request#${requestId}`,
    sk: `visit#${visitId}`,
  }),
  requestEntry: (authority: string, requestId: string, sequence: number): Key => ({
    pk: `${authority}#request#${requestId}`,
    sk: `entry#${padded(sequence)}`,
  }),
  ehcCase: (authority: string, caseId: string) => `${authority}#ehc#${caseId}`,
  ehcRecord: (authority: string, caseId: string): Key => ({ pk: `${authority}#ehc#${caseId}`, sk: 'case' }),
  ehcEvent: (authority: string, caseId: string, recordedAt: string, eventId: string): Key => ({
    pk: `${authority}#ehc#${caseId}`,
    sk: `event#${recordedAt}#${eventId}`,
  }),
  ehcEntry: (authority: string, caseId: string, sequence: number): Key => ({
    pk: `${authority}#ehc#${caseId}`,
    sk: `entry#${padded(sequence)}`,
  }),
  ehcList: (authority: string, tab: string) => `${authority}#ehc#${tab}`,
  settingCases: (authority: string, settingId: string) => `${authority}#setting#${settingId}#ehc`,
  child: (authority: string, digest: string): Key => ({ pk: `${authority}#children`, sk: digest }),
  alike: (authority: string, digest: string): Key => ({ pk: `${authority}#alike`, sk: digest }),
  reads: (authority: string, requestId: string) => `${authority}#reads#${requestId}`,
  read: (authority: string, requestId: string, at: string, id: string, granted: boolean): Key => ({
    pk: `${authority}#reads#${requestId}`,
    sk: `${at}#${id}${granted ? '' : '#refused'}`,
  }),
  /** How far the chain of reads is sealed. Sorts after every instant. */
  readHead: (authority: string, requestId: string): Key => ({
    pk: `${authority}#reads#${requestId}`,
    sk: 'head',
  }),
  diary: (authority: string, specialistId: string) => `${authority}#diary#${specialistId}`,
  diaryDay: (authority: string, specialistId: string, on: string): Key => ({
    pk: `${authority}#diary#${specialistId}`,
    sk: on,
  }),
  diaryWeek: (authority: string, monday: string) => `${authority}#week#${monday}`,
  hours: (authority: string, settingId: string, year: string) => `${authority}#hours#${settingId}#${year}`,
  ledgers: (authority: string, year: string) => `${authority}#ledgers#${year}`,
  ledger: (authority: string, settingId: string, year: string, stream: string): Key => ({
    pk: `${authority}#hours#${settingId}#${year}`,
    sk: stream,
  }),
  notices: (authority: string, audience: string) => `${authority}#notices#${audience}`,
  notice: (authority: string, audience: string, at: string, id: string): Key => ({
    pk: `${authority}#notices#${audience}`,
    sk: `${at}#${id}`,
  }),
  noticeGiven: (authority: string, noticeId: string): Key => ({
    pk: `${authority}#given#${noticeId}`,
    sk: 'notice',
  }),
  seen: (authority: string, userId: string): Key => ({ pk: `${authority}#seen`, sk: userId }),
  answer: (authority: string, userId: string, key: string): Key => ({
    pk: `${authority}#answers#${userId}`,
    sk: key,
  }),
  settingRequests: (authority: string, settingId: string, tab: string) =>
    `${authority}#setting#${settingId}#requests#${tab}`,
  settingVisits: (authority: string, settingId: string) => `${authority}#setting#${settingId}#visits`,
  specialistRequests: (authority: string, specialistId: string, tab: string) =>
    `${authority}#specialist#${specialistId}#requests#${tab}`,
  workList: (authority: string, tab: string) => `${authority}#requests#${tab}`,
} as const

/** The authority, kind and id of a partition key, for the stream. @example '900#request#ABC' -> ['900','request','ABC'] */
export function partsOfKey(pk: string): { authority: string; kind: string; id: string } {
  const [authority = '', kind = '', ...rest] = pk.split('#')
  return { authority, kind, id: rest.join('#') }
}

function padded(sequence: number): string {
  return String(sequence).padStart(6, '0')
}
