import { academicYearOf } from '../../shared/calendar/local-date.ts'
import type { SettingView, UserLine } from '../../shared/contracts/people.ts'
import { type Ledger, leftHalfHours } from '../../shared/hours/ledger.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { capacityMinutes, workloadPercent } from '../../shared/people/load.ts'
import type { User } from '../../shared/people/user.ts'
import { setUserAccess } from '../actions/set-user-access.ts'
import { reading, writing } from './endpoint.ts'

const ofAuthority = () => ({})

/** Settings, specialists and the people who use the service. */
export const PEOPLE_ENDPOINTS = {
  'GET /settings': reading('GET /settings', {
    load: ({ stores, authority }) => stores.settings.list(authority),
    relation: ofAuthority,
    answer: settings => ({
      settings: settings
        .map(({ id, name, phase, addressTown, status, urn }) => ({
          id,
          name,
          phase,
          town: addressTown,
          status,
          urn: urn ?? null,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    }),
  }),
  'GET /settings/:settingId': reading('GET /settings/:settingId', {
    load: async ({ stores, authority, params, today }) => {
      const [setting, ledgers] = await Promise.all([
        stores.settings.get(authority, params.settingId),
        stores.hours.ofSetting(authority, params.settingId, academicYearOf(today)),
      ])
      return setting === null ? null : { setting, ledgers }
    },
    relation: ({ setting }) => ({ settingId: setting.id }),
    answer: async ({ setting, ledgers }, { stores, authority }): Promise<SettingView> => {
      const links = Object.entries(setting.linkSpecialistIds)
      const people = await Promise.all(links.map(([, id]) => stores.specialists.get(authority, id)))
      return {
        setting,
        links: links.map(([discipline, specialistId], at) => ({
          discipline,
          specialistId,
          name: people[at]?.name ?? 'No longer here',
        })),
        hours: ledgers.map(hoursView),
      }
    },
  }),
  'GET /specialists': reading('GET /specialists', {
    load: async ({ stores, authority }) => {
      const [specialists, loads] = await Promise.all([
        stores.specialists.list(authority),
        stores.specialists.loads(authority),
      ])
      return { specialists, loads }
    },
    relation: ofAuthority,
    answer: ({ specialists, loads }, { today }) => ({
      specialists: specialists
        .map(specialist => {
          const load = loads.find(one => one.specialistId === specialist.id)
          const { id, name, disciplines, statusActive } = specialist
          const percent = workloadPercent(load?.minutes ?? 0, capacityMinutes(specialist, today))
          return {
            id,
            name,
            disciplines,
            active: statusActive,
            openRequests: load?.openRequests ?? 0,
            workloadPercent: percent,
          }
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    }),
  }),
  'GET /officers': reading('GET /officers', {
    load: ({ stores, authority }) => stores.users.list(authority),
    relation: ofAuthority,
    answer: users => ({
      officers: users
        .filter(({ roles }) => roles.includes('ehc-officer'))
        .map(({ userId, name, status }) => ({ userId, name, status }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    }),
  }),
  'GET /users': reading('GET /users', {
    load: ({ stores, authority }) => stores.users.list(authority),
    relation: ofAuthority,
    answer: users => ({ users: users.map(userLine).sort((a, b) => (a.name < b.name ? -1 : 1)) }),
  }),
  'PUT /users/:userId/access': writing('PUT /users/:userId/access', {
    load: ({ stores, authority, params }) => stores.users.get(authority, params.userId),
    relation: ofAuthority,
    act: (acting, user, { body }) => {
      const { change, answer } = setUserAccess(acting, user, body)
      return { change, answer: userLine(answer) }
    },
  }),
} as const

function hoursView(ledger: Ledger): SettingView['hours'][number] {
  const { label, metered } = FUNDING_STREAMS[ledger.stream]
  return { ...ledger, label, leftHalfHours: metered ? leftHalfHours(ledger) : null }
}

function userLine({ userId, username, name, roles, settingIds, status, version }: User): UserLine {
  return { userId, username, name, roles, settings: settingIds, status, version }
}
