import { describe, expect, test } from 'vitest'
import { README_PARTS, type ReadmePart, withGeneratedParts } from '../../../infra/documents/readme-parts.ts'
import { textOf } from '../../rules/read-source.ts'

const PARTS = Object.keys(README_PARTS) as ReadmePart[]
const marked = (...names: string[]) =>
  names
    .map(name => `<!-- generated: ${name} -->\nold words of ${name}\n<!-- end -->`)
    .join('\n\nwords between\n\n')

describe('the README', () => {
  test('has the parts that its tables make: run `npm run build:documents` after a change', () => {
    expect(textOf('README.md')).toBe(withGeneratedParts(textOf('README.md')))
  })

  test('keeps every word outside the markers, and none inside', () => {
    const written = withGeneratedParts(`before\n${marked(...PARTS)}\nafter`)
    expect(written).toMatch(/^before\n/)
    expect(written).toMatch(/\nafter$/)
    expect(written.split('words between')).toHaveLength(PARTS.length)
    expect(written).not.toContain('old words')
    for (const name of PARTS) expect(written).toContain(README_PARTS[name]())
  })

  test('is the same when it is made again', () => {
    const once = withGeneratedParts(marked(...PARTS))
    expect(withGeneratedParts(once)).toBe(once)
  })

  test('may not lose the markers of a part, or have markers of none', () => {
    expect(() => withGeneratedParts(marked(...PARTS.slice(1)))).toThrow(
      'lacks the markers of “status-diagram”',
    )
    expect(() => withGeneratedParts(marked(...PARTS, 'weather'))).toThrow('markers for “weather”')
    expect(() => withGeneratedParts('<!-- generated: status-diagram -->')).toThrow('lacks the markers')
  })
})

describe('what the tables make', () => {
  test('the life of a request and of a visit, each from its start to its ends', () => {
    const drawn = README_PARTS['status-diagram']()
    expect(drawn.match(/```mermaid\nstateDiagram-v2/g)).toHaveLength(2)
    for (const line of [
      '  [*] --> draft',
      '  more_information_needed: More information needed',
      '  submitted --> more_information_needed: ask',
      '  allocated --> allocated: reallocate',
      '  withdrawn --> [*]',
      '  [*] --> proposed',
      '  confirmed --> not_held: record-visit',
      '  not_held --> [*]',
    ])
      expect(drawn).toContain(`${line}\n`)
    expect(drawn).not.toContain('  closed --> withdrawn')
  })

  test('who may do what, and how far', () => {
    const rows = README_PARTS['roles-table']().split('\n')
    expect(rows[0]).toBe(
      '| May | SENCO | Specialist | Allocation lead | EHC officer | Commissioner | Authority administrator |',
    )
    expect(rows).toContain(
      '| Open a request with its visits and timeline | own settings | own cases | whole authority | whole authority |  |  |',
    )
    expect(rows).toContain(
      '| Suspend and restore the people who use the service |  |  |  |  |  | whole authority |',
    )
  })

  test('the services, and the routes', () => {
    expect(README_PARTS['services-table']()).toContain(
      '| Educational psychology assessment (`ep-assessment`) | Educational psychology | child | setting | 30 + 180 + 60 | Core |',
    )
    expect(README_PARTS['services-table']()).toContain(
      '| whole setting, group | setting | in writing | Core |',
    )
    expect(README_PARTS['routes-table']()).toContain(
      '| `POST /requests` | Start a request as a draft | `write-request` |',
    )
  })
})
