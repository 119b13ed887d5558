import * as z from 'zod'
import type { RecordShape } from '../records/record-shape.ts'
import { Refusal } from '../refusal.ts'
import { FUNDING_STREAMS, type FundingStream } from './streams.ts'

/** Whose hours a pot shares. TABLE. */
export const POT_KINDS = { trust: 'Trust', cluster: 'Cluster' } as const
export type PotKind = keyof typeof POT_KINDS
export const POT_KIND_KEYS = Object.keys(POT_KINDS) as [PotKind, ...PotKind[]]

/** Hours that several settings share. Its ledgers are kept like a setting's, under the pot's id. */
export const Pot = z.strictObject({
  authority: z.string(),
  id: z.string(),
  version: z.int().min(1),
  chainHead: z.string(),
  name: z.string(),
  kind: z.enum(POT_KIND_KEYS),
  settingIds: z.array(z.string()).min(2, 'A pot is shared by at least two settings').max(60),
  changedAt: z.iso.datetime(),
})
export type Pot = z.infer<typeof Pot>

/** How pots are kept: the authority's in one list, by name. */
export const POT_SHAPE: RecordShape<Pot, Pot> = {
  schema: Pot,
  rowOf: pot => pot,
  placesOf: ({ name, id }) => ({ byDate: { list: 'all', at: `${name.toLowerCase()}#${id}` } }),
}

/**
 * Insists that a pot may pay for a visit: its setting shares it, and the stream is one that is shared.
 * @param pot  null where there is no such pot
 * @throws Refusal not-allowed-now; ring-fenced-hours for statutory work, which draws on no setting's hours
 */
export function assertPays(
  pot: Pick<Pot, 'settingIds'> | null,
  { settingId, stream }: { readonly settingId: string; readonly stream: FundingStream },
): void {
  if (FUNDING_STREAMS[stream].forStatutory)
    throw new Refusal(
      'ring-fenced-hours',
      'Statutory advice draws on no setting’s hours, and on no shared pot’s. Leave the pot out.',
      { stream },
    )
  if (pot?.settingIds.includes(settingId)) return
  throw new Refusal(
    'not-allowed-now',
    'This setting does not share the hours of that pot. Use the setting’s own hours.',
  )
}
