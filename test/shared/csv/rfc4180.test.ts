import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neutralCell, plainCell, readCsv, writeCsv } from '../../../shared/csv/rfc4180.ts'
import { Refusal } from '../../../shared/refusal.ts'

describe('writing', () => {
  test.each<[string[], string]>([
    [['a', 'b'], 'a,b\r\n'],
    [['a b', ''], 'a b,\r\n'],
    [['a,b', 'c'], '"a,b",c\r\n'],
    [['say "so"'], '"say ""so"""\r\n'],
    [['one\ntwo', 'x'], '"one\ntwo",x\r\n'],
    [[' edge', 'edge '], '" edge","edge "\r\n'],
    [[''], '""\r\n'],
    [['', ''], ',\r\n'],
  ])('%j is %j', (row, text) => {
    expect(writeCsv([row])).toBe(text)
  })

  test('a row without cells cannot be written', () => {
    expect(() => writeCsv([[]])).toThrow(RangeError)
  })
})

describe('reading', () => {
  test.each<[string, string, string[][]]>([
    ['nothing', '', []],
    ['any line end', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['a last line without its end', 'a,b', [['a', 'b']]],
    [
      'empty cells',
      ',\r\na,',
      [
        ['', ''],
        ['a', ''],
      ],
    ],
    ['a byte order mark', '\uFEFFa', [['a']]],
    ['a blank line', 'a\r\n\r\nb', [['a'], [''], ['b']]],
    ['quotes', '"a,""b""\r\n",c', [['a,"b"\r\n', 'c']]],
    ['spaces', ' a ,b', [[' a ', 'b']]],
  ])('%s', (_, text, rows) => {
    expect(readCsv(text)).toEqual(rows)
  })

  test.each<[string, string, number]>([
    ['a quote that never ends', 'a\r\n"b', 2],
    ['a quote inside a plain cell', 'a"b"', 1],
    ['something after a quoted cell', 'a\nb\n"c"d', 3],
  ])('%s is refused with its line', (_, text, line) => {
    try {
      readCsv(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
      expect((error as Refusal).facts.line).toBe(line)
    }
  })
})

test.each([
  ['=1+1', "'=1+1"],
  ['+44 7700', "'+44 7700"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ["'=1", "''=1"],
  ["''-", "'''-"],
  ["'t Hof", "'t Hof"],
  ['a=b', 'a=b'],
  ['', ''],
])('%j is neutralised as %j and read back', (cell, neutral) => {
  expect(neutralCell(cell)).toBe(neutral)
  expect(plainCell(neutral)).toBe(cell)
})

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.stringMatching(/^['"=+\-@\t\r\n, a]{0,6}$/),
)
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 })

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(rows, table => {
      expect(readCsv(writeCsv(table))).toEqual(table)
    }),
  )
})

test('neutralising loses nothing and leaves no cell that a spreadsheet runs', () => {
  fc.assert(
    fc.property(cell, text => {
      expect(plainCell(neutralCell(text))).toBe(text)
      expect(neutralCell(text)).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})
