import { type Acting, type Outcome, personOf } from './acting.ts'

/** Marks notices up to an instant as seen by the person; a later call with an earlier instant marks fewer. */
export function markNoticesSeen(
  acting: Acting,
  _found: object,
  input: { readonly upTo: string },
): Outcome<{ upTo: string }> {
  const upTo = Date.parse(input.upTo) > Date.parse(acting.at) ? acting.at : input.upTo
  return {
    change: {
      authority: acting.actor.authority,
      at: acting.at,
      by: personOf(acting),
      note: null,
      about: null,
      entryId: acting.newId(),
      seen: { userId: acting.actor.userId, upTo },
    },
    answer: { upTo },
  }
}
