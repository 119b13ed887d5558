import { Refusal } from '../../../shared/refusal.ts'

/** An element of a message: either elements below it or text. Attributes are read over. */
export interface XmlElement {
  readonly name: string
  readonly children: readonly XmlElement[]
  /** The text, references resolved; empty where there are elements below. */
  readonly text: string
}

const TOKEN = /<\?.*?\?>|<!--.*?-->|<\/\s*([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)|(<)/gs
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

interface Open {
  name: string
  children: XmlElement[]
  text: string
}

/**
 * The element tree of a small XML message: elements, text, comments, the five named references and numeric
 * ones. No document types, entities or CDATA: they are refused, so no file can make the reader expand.
 * @throws Refusal invalid-input when the text is not such a message
 */
export function xmlTree(source: string): XmlElement {
  const roots: XmlElement[] = []
  const open: Open[] = []
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const close = () => {
    const { name, children, text } = open.pop() as Open
    if (children.length > 0 && text.trim() !== '') throw malformed('Text stands between elements')
    const element = { name, children, text: children.length > 0 ? '' : text }
    const above = open.at(-1)
    if (above === undefined) roots.push(element)
    else above.children.push(element)
  }
  for (const [, closing, opening, , empty, words, stray] of text.matchAll(TOKEN)) {
    if (stray !== undefined) throw malformed('A tag is broken, or the file has a document type')
    if (opening !== undefined) open.push({ name: opening, children: [], text: '' })
    if (words !== undefined) addText(open.at(-1), words)
    if (closing !== undefined && open.at(-1)?.name !== closing) throw malformed('Tags do not match')
    if (closing !== undefined || empty === '/') close()
  }
  const [root] = roots
  if (root === undefined || roots.length > 1 || open.length > 0) throw malformed('It is not one element')
  return root
}

function addText(element: Open | undefined, words: string): void {
  if (element !== undefined) element.text += resolved(words)
  else if (words.trim() !== '') throw malformed('Text stands outside the message')
}

function resolved(words: string): string {
  return words.replace(/&([^;\s&]*);?/g, (whole, name: string) => {
    const numeric = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
    const point = numeric ? Number.parseInt(numeric[1] ?? numeric[2] ?? '', numeric[1] ? 16 : 10) : null
    const meant = point !== null && point <= 0x10ffff ? String.fromCodePoint(point) : REFERENCES.get(name)
    if (meant === undefined || !whole.endsWith(';')) throw malformed('A reference is not known')
    return meant
  })
}

function malformed(why: string): Refusal {
  return new Refusal('invalid-input', `The file is not a message that can be read: ${why}.`)
}
