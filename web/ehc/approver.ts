import type { OfficerLine } from '../../shared/contracts/people.ts'

/** Stands for a person's id where they have none here: a manager who does not use the service. */
export const SOMEBODY_ELSE = 'somebody-else'

/** A person who may have approved something; `name` is what is recorded. */
interface ApproverOption {
  readonly value: string
  readonly label: string
  readonly name: string
}

/**
 * Who can be chosen as the approver: officers by name, oneself marked, and somebody else. Who was recorded before stays
 * a choice, though they have left.
 */
export function approverOptions(
  officers: readonly OfficerLine[],
  recorded: { readonly userId: string; readonly name: string },
  myId: string,
): ApproverOption[] {
  const active = officers.filter(({ status }) => status === 'active')
  const isMissing =
    recorded.userId !== '' &&
    recorded.userId !== SOMEBODY_ELSE &&
    active.every(({ userId }) => userId !== recorded.userId)
  const people = [...active, ...(isMissing ? [recorded] : [])]
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map(({ userId, name }) => ({ value: userId, label: userId === myId ? `${name} (you)` : name, name }))
  return [...people, { value: SOMEBODY_ELSE, label: 'Somebody else', name: '' }]
}
