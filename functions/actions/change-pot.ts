import type { PotContent } from '../../shared/contracts/pots.ts'
import type { Pot } from '../../shared/hours/pot.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { type Acting, assertVersion, type Outcome } from './acting.ts'
import { assertMembers, tellMembers } from './make-pot.ts'
import { recordChange } from './record-change.ts'

/**
 * Changes a pot's name or who shares it. Visits it pays for already stay with it, also those of a setting that leaves.
 * @throws Refusal stale-version; not-allowed-now for a new member that is not there or has closed
 */
export function changePot(
  acting: Acting,
  { pot, settings }: { readonly pot: Pot; readonly settings: readonly Setting[] },
  { version, ...content }: PotContent & { readonly version: number },
): Outcome<{ potId: string }> {
  assertVersion(pot.version, version)
  const settingIds = assertMembers(settings, content.settingIds, pot.settingIds)
  const comes = settingIds.filter(id => !pot.settingIds.includes(id))
  const leaves = pot.settingIds.filter(id => !settingIds.includes(id))
  const next = { ...pot, ...content, settingIds, changedAt: acting.at }
  const facts = { settings: settingIds.length, comes: comes.length, leaves: leaves.length }
  const { change } = recordChange(
    acting,
    { kind: 'pot', was: pot, next },
    { what: 'pot-changed', why: null, facts },
    [
      ...tellMembers(comes, `You now share the hours of ${content.name}`),
      ...tellMembers(leaves, `You no longer share the hours of ${content.name}`),
    ],
  )
  return { change, answer: { potId: pot.id } }
}
