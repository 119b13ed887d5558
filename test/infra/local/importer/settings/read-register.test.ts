import { expect, test } from 'vitest'
import { UnusableFile } from '../../../../../infra/local/importer/csv-file.ts'
import { readRegister } from '../../../../../infra/local/importer/settings/register.ts'

const HEADER = 'URN,LA (code),EstablishmentName,Postcode'
const bytes = (text: string) => Buffer.from(text, 'utf8')

test('UTF-8 is read with or without a mark at its start', () => {
  for (const mark of ['', '\uFEFF']) {
    const { encoding, rows } = readRegister(bytes(`${mark}${HEADER}\n001234,301,Å School,ZZ1 2AB\n`))
    expect(encoding).toBe('UTF-8')
    expect(rows).toEqual([
      {
        line: 2,
        row: { URN: '001234', 'LA (code)': '301', EstablishmentName: 'Å School', Postcode: 'ZZ1 2AB' },
      },
    ])
  }
})

test('bytes that are no UTF-8 are read as Windows-1252', () => {
  const file = Buffer.concat([
    bytes(`${HEADER}\r\n999001,301,St Ren`),
    Buffer.from([0xe9, 0x92]), // é and a curly apostrophe in Windows-1252
    bytes('s School,ZZ1 2AB\r\n'),
  ])
  const { encoding, rows } = readRegister(file)
  expect(encoding).toBe('Windows-1252')
  expect(rows[0]?.row.EstablishmentName).toBe('St René’s School')
})

test('quotes, commas and line breaks inside quotes belong to the value', () => {
  const text = `${HEADER}\n999001,301,"Hall, The ""Old"" School\nAnnexe",ZZ1 2AB\n999002,301,Next,ZZ1 2AC\n`
  const { rows } = readRegister(bytes(text))
  expect(rows[0]?.row.EstablishmentName).toBe('Hall, The "Old" School\nAnnexe')
  expect(rows[1]).toMatchObject({ line: 4, row: { URN: '999002' } })
})

test('a row that has not the header’s columns says so and stops nothing', () => {
  const { rows } = readRegister(bytes(`${HEADER}\n999001,301,Short\n999002,301,Whole,ZZ1 2AB\n`))
  expect(rows[0]?.why).toBe('it has 3 columns where the header has 4')
  expect(rows[1]?.why).toBeUndefined()
})

test.each([
  ['an empty file', Buffer.from('')],
  ['a file without the columns', bytes('a,b,c\n1,2,3\n')],
  ['UTF-16', Buffer.from(`${HEADER}\n`, 'utf16le')],
])('%s cannot be used', (_, file) => {
  expect(() => readRegister(file)).toThrow(UnusableFile)
})
