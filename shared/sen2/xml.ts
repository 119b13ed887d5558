import { Refusal } from '../refusal.ts'
import type { Sen2Module } from './items.ts'
import { itemsOf, type Sen2Return } from './modules.ts'
import { type FlatReturn, type FlatRow, flatten } from './tree.ts'
import { XML_ELEMENTS, XML_HEADER, xmlSteps } from './xml-layout.ts'

/**
 * The return as the XML message of a census year: `Message > Header, Persons > Person > Requests* >
 * (Assessment? > NamedPlan? > PlanDetail*), (ActivePlans? > PlacementDetail*, SENneed*)`, two spaces a level.
 * An item with nothing in it, or which the year does not have, has no element. Ids have no place in the
 * message: the tree says what belongs to what. What is wrong in the return is written as it is.
 * @throws Refusal invalid-input for a year before 2025, and for a character XML cannot hold (with its place)
 */
export function sen2Xml(ret: Sen2Return, year: number): string {
  const flat = flatten(ret)
  const below = belowIn(flat)
  const persons = flat.person.flatMap(row => elementOf('person', row, below, year, 2))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Message>',
    ...headerLines(flat.sen2[0] as FlatRow, year),
    ...(persons.length > 0 ? ['  <Persons>', ...persons, '  </Persons>'] : []),
    '</Message>',
  ]
  return `${lines.join('\n')}\n`
}

type Below = (module: Sen2Module, parentId: string | null) => readonly FlatRow[]

/** Rows below a row, found once for the whole return. */
function belowIn(flat: FlatReturn): Below {
  const groups = new Map<Sen2Module, Map<string | null, FlatRow[]>>()
  return (module, parentId) => {
    const group = groups.get(module) ?? Map.groupBy(flat[module], row => row.parentId)
    groups.set(module, group)
    return group.get(parentId) ?? []
  }
}

function headerLines(row: FlatRow, year: number): string[] {
  const items = itemsOf('sen2').filter(item => (item.from ?? 0) <= year)
  const part = (element: keyof typeof XML_HEADER) => [
    `    <${element}>`,
    ...XML_HEADER[element].flatMap(key => {
      const item = items.find(each => each.key === key)
      return item === undefined ? [] : leaf(item.xml, row.record[key], 3)
    }),
    `    </${element}>`,
  ]
  return ['  <Header>', ...part('CollectionDetails'), ...part('Source'), '  </Header>']
}

function elementOf(
  module: keyof typeof XML_ELEMENTS,
  row: FlatRow,
  below: Below,
  year: number,
  depth: number,
): string[] {
  const name = XML_ELEMENTS[module]
  const content = xmlSteps(module, year).flatMap(step => {
    if ('item' in step) return leaf(step.item.xml, row.record[step.item.key], depth + 1)
    const child = step.below as keyof typeof XML_ELEMENTS
    return below(child, row.record.id ?? null).flatMap(each => elementOf(child, each, below, year, depth + 1))
  })
  const indent = '  '.repeat(depth)
  return [`${indent}<${name}>`, ...content, `${indent}</${name}>`]
}

function leaf(name: string, value: string | null | undefined, depth: number): string[] {
  if (value === null || value === undefined) return []
  if (!isXmlText(value)) {
    const message = `${name} holds a character that XML cannot carry. Remove it.`
    throw new Refusal('invalid-input', message, { item: name })
  }
  return [`${'  '.repeat(depth)}<${name}>${escaped(value)}</${name}>`]
}

/** Whether every character may stand in XML 1.0: no control characters but tab and line ends, no half pairs. */
export function isXmlText(value: string): boolean {
  return value.isWellFormed() && !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(value)
}

/** A carriage return is written as a reference, because an XML reader turns a bare one into a line feed. */
function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}
