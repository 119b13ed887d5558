import type { User } from '../../shared/people/user.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'

/**
 * Suspends or restores a person's access; it counts from their next request on, whatever their token says.
 * @throws Refusal not-allowed-now for oneself (nobody can lock themselves out) or when it is so already; stale-version
 */
export function setUserAccess(
  acting: Acting,
  user: User,
  input: { readonly version: number; readonly status: 'active' | 'suspended'; readonly why: string },
): Outcome<User> {
  if (user.userId === acting.actor.userId)
    throw new Refusal('not-allowed-now', 'You cannot change your own access. Ask another administrator.')
  if (user.status === input.status)
    throw new Refusal('not-allowed-now', `This person’s access is ${input.status} already.`)
  assertVersion(user.version, input.version)
  const next: User = {
    ...user,
    status: input.status,
    version: user.version + 1,
    chainLength: user.chainLength + 1,
  }
  const what = input.status === 'suspended' ? 'access-suspended' : 'access-restored'
  return {
    change: {
      authority: user.authority,
      at: acting.at,
      by: personOf(acting),
      note: { what, why: input.why, facts: {} },
      about: { kind: 'user', id: user.userId, length: user.chainLength, head: user.chainHead },
      entryId: acting.newId(),
      user: { next, expects: user.version },
    },
    answer: next,
  }
}
