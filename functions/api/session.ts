import { type Actor, can, permissionsOf } from '../../shared/people/roles.ts'
import { markNoticesSeen } from '../actions/mark-notices-seen.ts'
import type { Stores } from '../ports.ts'
import { CATALOGUE } from './catalogue.ts'
import { colleaguesCovered } from './covered.ts'
import { reading, writing } from './endpoint.ts'

const NOTHING = {}
const own = { load: async () => NOTHING, relation: () => undefined }

/** Who is signed in, the lists of codes, and notices. */
export const SESSION_ENDPOINTS = {
  'GET /me': reading('GET /me', {
    ...own,
    answer: async (_found, { actor, username, stores, today }) => ({
      authority: actor.authority,
      userId: actor.userId,
      username,
      name: actor.name,
      roles: [...actor.roles],
      permissions: permissionsOf(actor),
      settings: await settingsOf(stores, actor),
      specialistId: actor.specialistId,
      covering: await colleaguesCovered(actor, { stores, today }),
      today,
    }),
  }),
  'GET /catalogue': reading('GET /catalogue', { ...own, answer: () => CATALOGUE }),
  'GET /notices': reading('GET /notices', {
    ...own,
    answer: async (_found, { actor, stores }) => {
      const { notices, seenUpTo } = await stores.notices.latest(
        actor.authority,
        audiencesOf(actor),
        actor.userId,
      )
      return {
        notices: notices.map(
          ({ id, at, text, requestId, caseId = null, specialistId = null, link = null }) => ({
            id,
            at,
            text,
            requestId,
            caseId,
            specialistId,
            link,
            isNew: seenUpTo === null || Date.parse(at) > Date.parse(seenUpTo),
          }),
        ),
      }
    },
  }),
  'PUT /notices/seen': writing('PUT /notices/seen', {
    ...own,
    act: (acting, found, { body }) => markNoticesSeen(acting, found, body),
  }),
} as const

async function settingsOf(stores: Stores, actor: Actor): Promise<{ id: string; name: string }[]> {
  const settings = await Promise.all(actor.settingIds.map(id => stores.settings.get(actor.authority, id)))
  return settings.filter(setting => setting !== null).map(({ id, name }) => ({ id, name }))
}

/** Whose notices a person sees: their settings', their own as a specialist, the team's as a lead,
 * their cases' and all late ones as an officer. */
function audiencesOf(actor: Actor): string[] {
  return [
    ...actor.settingIds.map(id => `setting#${id}`),
    ...(actor.specialistId === null ? [] : [`specialist#${actor.specialistId}`]),
    ...(can(actor, 'triage-requests') ? ['team'] : []),
    ...(can(actor, 'write-ehc-case') ? [`officer#${actor.userId}`, 'officers'] : []),
  ]
}
