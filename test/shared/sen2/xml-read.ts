import { Refusal } from '../../../shared/refusal.ts'
import { SEN2_MODULES, type Sen2Module } from '../../../shared/sen2/items.ts'
import { blank, itemsOf, Sen2Return } from '../../../shared/sen2/modules.ts'
import { XML_ELEMENTS } from '../../../shared/sen2/xml-layout.ts'
import { type XmlElement, xmlTree } from './xml-tree.ts'

/**
 * Reads a SEN2 message back into a return, elements in any order (orders differ between years and tools).
 * Ids are made anew, counted within each module from 1 in the order of the message. Values are taken as they
 * are: what is wrong with them is for `validate`.
 * @throws Refusal invalid-input for broken XML, an element that is no item, or one that comes too often
 */
export function readSen2Xml(text: string): Sen2Return {
  const message = xmlTree(text)
  if (message.name !== 'Message') throw unknown(message.name)
  const ids = counter()
  const header = only(message, 'Header')
  const parts = header === null ? [] : header.children.flatMap(part => part.children)
  const persons = only(message, 'Persons')?.children ?? []
  return parsed({
    header: items('sen2', { name: 'Header', children: parts, text: '' }, ids, []),
    persons: persons.map(person => personOf(person, ids)),
  })
}

type Ids = (module: Sen2Module) => string

function counter(): Ids {
  const counts = new Map(SEN2_MODULES.map(module => [module, 0]))
  return module => {
    const next = (counts.get(module) ?? 0) + 1
    counts.set(module, next)
    return String(next)
  }
}

function personOf(element: XmlElement, ids: Ids) {
  if (element.name !== XML_ELEMENTS.person) throw unknown(element.name)
  const own = items('person', element, ids, ['Requests'])
  return { ...own, requests: all(element, 'Requests').map(each => requestOf(each, ids)) }
}

function requestOf(element: XmlElement, ids: Ids) {
  const own = items('requests', element, ids, ['Assessment', 'ActivePlans'])
  const assessment = only(element, 'Assessment')
  const active = only(element, 'ActivePlans')
  return {
    ...own,
    assessment: assessment === null ? null : assessmentOf(assessment, ids),
    activePlan: active === null ? null : activePlanOf(active, ids),
  }
}

function assessmentOf(element: XmlElement, ids: Ids) {
  const own = items('assessment', element, ids, ['NamedPlan'])
  const plan = only(element, 'NamedPlan')
  if (plan === null) return { ...own, namedPlan: null }
  const details = all(plan, 'PlanDetail').map(each => items('plandetail', each, ids, []))
  return { ...own, namedPlan: { ...items('namedplan', plan, ids, ['PlanDetail']), planDetails: details } }
}

function activePlanOf(element: XmlElement, ids: Ids) {
  return {
    ...items('activeplans', element, ids, ['PlacementDetail', 'SENneed']),
    placements: all(element, 'PlacementDetail').map(each => items('placementdetail', each, ids, [])),
    needs: all(element, 'SENneed').map(each => items('senneed', each, ids, [])),
  }
}

/** The items of an element as a flat record; elements that are neither items nor `below` are refused. */
function items(module: Sen2Module, element: XmlElement, ids: Ids, below: readonly string[]) {
  const record: Record<string, string | null> = { ...blank(module, ids(module)) }
  const known = new Map(itemsOf(module).map(item => [item.xml.toLowerCase(), item.key]))
  const seen = new Set<string>()
  for (const { name, text, children } of element.children) {
    if (below.includes(name)) continue
    const key = known.get(name.toLowerCase())
    if (key === undefined || children.length > 0 || seen.has(key)) throw unknown(name)
    seen.add(key)
    record[key] = text === '' ? null : text
  }
  return record
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(child => child.name === name)
}

function only(element: XmlElement, name: string): XmlElement | null {
  const [first = null, second] = all(element, name)
  if (second !== undefined) throw unknown(name)
  return first
}

function parsed(value: unknown): Sen2Return {
  const read = Sen2Return.safeParse(value)
  if (read.success) return read.data
  throw new Refusal('invalid-input', 'The message holds a value that is too long.')
}

function unknown(name: string): Refusal {
  const message = `The element ${name.slice(0, 40)} has no place there, or comes too often.`
  return new Refusal('invalid-input', message, { element: name.slice(0, 40) })
}
