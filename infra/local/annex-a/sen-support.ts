import { readWorkList } from '../../../functions/actions/read-work-list.ts'
import type { Table } from '../../../functions/storage/client.ts'
import { storesOn } from '../../../functions/storage/stores.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import { PHASES } from '../../../shared/people/setting.ts'
import type { Request } from '../../../shared/requests/request.ts'
import type { RequestTab } from '../../../shared/requests/status.ts'
import { ANNEX_A_LISTS, type AnnexAChild } from '../../../shared/sen2/ofsted.ts'
import { eachOf } from '../importer/write.ts'

const TABS: readonly RequestTab[] = ['triage', 'waiting', 'to-allocate', 'under-way', 'ended']
const NOTHING = Object.fromEntries(ANNEX_A_LISTS[1].map(([, key]) => [key, null])) as unknown as AnnexAChild

/** Children on SEN support whom a request was sent for, each once, without those in `known`. Drafts do not count. */
export async function childrenWithSenSupport(
  table: Table,
  authority: string,
  settings: readonly Setting[],
  known: ReadonlySet<string>,
): Promise<AnnexAChild[]> {
  const stores = storesOn(table)
  const listed = await eachOf(TABS, tab => readWorkList(stores, authority, { tab, sort: 'next-date' }))
  const found = await eachOf(listed.flat(), ({ id }) => stores.requests.open(authority, id))
  const byId = new Map(settings.map(setting => [setting.id, setting]))
  const children = found.flatMap(one => (one === null ? [] : supported(one.request, byId)))
  const seen = new Set(known)
  return children.filter(child => !seen.has(keyOf(child)) && seen.add(keyOf(child)))
}

function supported(request: Request, settings: ReadonlyMap<string, Setting>): AnnexAChild[] {
  const { about, need } = request.content
  if (about?.kind !== 'child' || about.child.senProvision !== 'sen-support') return []
  const setting = settings.get(request.settingId)
  return [
    {
      ...NOTHING,
      uniqueId: request.id,
      upn: about.child.upn,
      bornOn: about.child.dateOfBirth,
      primaryNeed: need?.primaryType ?? null,
      mainUrn: setting?.urn ?? null,
      mainPhase: setting === undefined ? null : PHASES[setting.phase],
    },
  ]
}

/** A child by UPN where there is one; else nobody can tell that a child stands in both lists. */
export function keyOf({ upn, uniqueId }: Pick<AnnexAChild, 'upn' | 'uniqueId'>): string {
  return upn ?? uniqueId
}
