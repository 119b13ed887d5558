import type { PotContent } from '../../shared/contracts/pots.ts'
import type { Told } from '../../shared/notices/told.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Acting, Outcome } from './acting.ts'
import { recordChange } from './record-change.ts'

/**
 * Makes a pot of hours that settings share. It has none until some are set or moved into it.
 * @throws Refusal not-allowed-now for a setting that is not there or has closed
 */
export function makePot(
  acting: Acting,
  { settings }: { readonly settings: readonly Setting[] },
  content: PotContent,
): Outcome<{ potId: string }> {
  const settingIds = assertMembers(settings, content.settingIds)
  const next = { ...content, settingIds, id: acting.newId(), changedAt: acting.at }
  const note = { what: 'pot-made', why: null, facts: { settings: settingIds.length } } as const
  const { change } = recordChange(
    acting,
    { kind: 'pot', was: null, next },
    note,
    tellMembers(settingIds, `You now share the hours of ${content.name}`),
  )
  return { change, answer: { potId: next.id } }
}

/** Insists that all who are to share a pot are settings that are open, or shared it before; each once. @throws Refusal not-allowed-now */
export function assertMembers(
  settings: readonly Setting[],
  settingIds: readonly string[],
  membersBefore: readonly string[] = [],
): string[] {
  const ids = [...new Set(settingIds)]
  const isOpen = (id: string) => settings.find(one => one.id === id)?.status === 'open'
  const isMissing = ids.some(id => !isOpen(id) && !membersBefore.includes(id))
  if (isMissing || ids.length < 2)
    throw new Refusal('not-allowed-now', 'A pot is shared by at least two settings, all of them open.')
  return ids
}

/** Tells settings of a pot of theirs. */
export function tellMembers(settingIds: readonly string[], text: string): Told[] {
  return settingIds.map(id => ({ audience: `setting#${id}`, text, link: `/settings/${id}/hours` }))
}
