import fc from 'fast-check'
import { CODE_SETS, type CodeSet, isCodeIn } from '../../../shared/sen2/codes.ts'
import type { Sen2Module } from '../../../shared/sen2/items.ts'
import { type ItemRow, itemsOf, Sen2Return } from '../../../shared/sen2/modules.ts'
import { walk } from '../../../shared/sen2/tree.ts'

const TRICKY = [
  'a,b',
  'say "so"',
  'one\r\ntwo',
  'one\ntwo',
  '=1+1',
  "'=1+1",
  "''-3",
  '+44',
  '-',
  '@here',
  '\tindented',
  '\rreturned',
  "'t Hof",
  ' spaced ',
  '"',
  "'",
  ',',
  '<b>&amp;]]>',
  'Zoë 🙂',
  '\uFEFFmark',
]

/** Text a person may have typed or pasted; never empty. */
export const anyText = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.string({ minLength: 1, maxLength: 12 }),
)

const realDay = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

/** The codes of a set that a census year knows. */
export function codesIn(set: CodeSet, year: number): string[] {
  return CODE_SETS[set].map(({ code }) => code).filter(code => isCodeIn(set, code, year))
}

function itemValue(item: ItemRow, text: fc.Arbitrary<string>): fc.Arbitrary<string | null> {
  if (item.kind === 'day') return fc.option(realDay)
  if (item.set === undefined) return fc.option(text)
  return fc.option(fc.oneof(fc.constantFrom(...codesIn(item.set, 2027)), text))
}

function record(module: Sen2Module, text: fc.Arbitrary<string>) {
  const items = itemsOf(module).map(item => [item.key, itemValue(item, text)] as const)
  const keys = { nativeId: fc.option(text), sourceId: fc.option(text) }
  return fc.record<Record<string, unknown>>({
    id: fc.constant('?'),
    ...keys,
    ...Object.fromEntries(items),
  })
}

/** Whole returns of any shape, wrong values included; ids are made distinct within each module. */
export function anyReturn(text: fc.Arbitrary<string> = anyText): fc.Arbitrary<Sen2Return> {
  const with_ = (module: Sen2Module, branches: Record<string, fc.Arbitrary<unknown>>) =>
    fc.tuple(record(module, text), fc.record(branches)).map(([own, below]) => ({ ...own, ...below }))
  const several = (arbitrary: fc.Arbitrary<unknown>) => fc.array(arbitrary, { maxLength: 2 })
  const plan = with_('namedplan', { planDetails: several(record('plandetail', text)) })
  const assessment = with_('assessment', { namedPlan: fc.option(plan) })
  const active = with_('activeplans', {
    placements: several(record('placementdetail', text)),
    needs: several(record('senneed', text)),
  })
  const request = with_('requests', { assessment: fc.option(assessment), activePlan: fc.option(active) })
  const person = with_('person', { requests: several(request) })
  return fc
    .tuple(record('sen2', text), fc.array(person, { maxLength: 3 }), fc.constantFrom('', '=', "'+", '-,"'))
    .map(([header, persons, prefix]) => numbered(Sen2Return.parse({ header, persons }), prefix))
}

function numbered(ret: Sen2Return, prefix: string): Sen2Return {
  const counts = new Map<Sen2Module, number>()
  for (const { module, record } of walk(ret)) {
    const next = (counts.get(module) ?? 0) + 1
    counts.set(module, next)
    record.id = `${prefix}${next}`
  }
  return ret
}
