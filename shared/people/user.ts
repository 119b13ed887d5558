import * as z from 'zod'
import { AuthorityCode } from '../ids.ts'
import type { Actor } from './roles.ts'
import { ROLE_KEYS } from './roles.ts'

/**
 * A person who uses the service. `userId` is the sign-in's `sub`; the first part of the username is the
 * authority's code, so that the record can be found from the token alone. The chain of what was done to the
 * record is kept by its length and the hash of its last entry.
 */
export const User = z.strictObject({
  authority: AuthorityCode,
  userId: z.string().min(1).max(64),
  username: z.string().regex(/^\d{3}\.[a-z0-9.-]+$/),
  name: z.string().min(1).max(120),
  email: z.email(),
  roles: z.array(z.enum(ROLE_KEYS)).min(1),
  settingIds: z.array(z.string()),
  specialistId: z.string().nullable(),
  status: z.enum(['active', 'suspended']),
  version: z.int().min(1),
  chainLength: z.int().min(0),
  chainHead: z.string(),
})
export type User = z.infer<typeof User>

/** The person as the permission check sees them. */
export function actorOf(user: User): Actor {
  const { authority, userId, name, roles, settingIds, specialistId } = user
  return { authority, userId, name, roles, settingIds, specialistId }
}

/** The authority's code in a username, or null where there is none. @example '900.amara.okafor' -> '900' */
export function authorityOfUsername(username: string): string | null {
  return /^(\d{3})\./.exec(username)?.[1] ?? null
}
