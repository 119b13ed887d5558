import type { RecordPut } from '../../functions/record-ports.ts'
import { CHAIN_START } from '../../shared/audit/entry.ts'
import type { Pot } from '../../shared/hours/pot.ts'
import { idOf, NOW } from './clock.ts'

/** A pot that the pier and the harbour share. */
export function aPot(over: Partial<Pot> = {}): Pot {
  return {
    authority: '900',
    id: idOf(861),
    version: 1,
    chainHead: CHAIN_START,
    name: 'Seaward Trust',
    kind: 'trust',
    settingIds: ['900001', '900002'],
    changedAt: NOW,
    ...over,
  }
}

/** The pots of both authorities. */
export const POTS = {
  both: aPot(),
  foreign: aPot({ authority: '901', id: idOf(862), settingIds: ['901001', '901002'] }),
} as const

const put = (next: Pot): Pick<RecordPut, 'kind' | 'next'> => ({ kind: 'pot', next })
export const POT_RECORDS = [put(POTS.both)]
export const FOREIGN_POT_RECORDS = [put(POTS.foreign)]
