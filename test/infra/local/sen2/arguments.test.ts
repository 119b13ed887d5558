import { describe, expect, test } from 'vitest'
import { readArguments } from '../../../../infra/local/sen2/arguments.ts'
import { readImportArguments } from '../../../../infra/local/sen2/import-arguments.ts'

describe('npm run sen2', () => {
  test('needs a year and knows its census day', () => {
    expect(readArguments(['--year', '2027'])).toMatchObject({
      authority: '900',
      year: 2027,
      referenceOn: '2027-01-21',
      serialNo: '001',
      isOwnFolder: true,
      days: 'iso',
      by: undefined,
    })
    expect(readArguments(['--year', '2027', '--by', '900.paige.rahman']).by).toBe('900.paige.rahman')
    expect(() => readArguments([])).toThrow(/--year 2027/)
  })

  test('takes the census day of a year that is not known, and never guesses it', () => {
    expect(() => readArguments(['--year', '2031'])).toThrow(/census day of 2031 is not known/)
    expect(readArguments(['--year', '2031', '--reference', '2031-01-16']).referenceOn).toBe('2031-01-16')
    expect(() => readArguments(['--year', '2027', '--reference', '2027-02-30'])).toThrow(
      /--reference is a day/,
    )
  })

  test('invents officers for the invented authority only', () => {
    expect(readArguments(['--year', '2027']).officers).toEqual({ dmo: 'Y', dco: 'Y', dsco: 'Y' })
    expect(readArguments(['--year', '2027', '--authority', '301', '--dco', 'r']).officers).toEqual({
      dmo: null,
      dco: 'R',
      dsco: null,
    })
    expect(() => readArguments(['--year', '2027', '--dmo', 'maybe'])).toThrow(/--dmo is Y, N or R/)
  })

  test.each([
    [['--year', '27']],
    [['--year', '2027', '--authority', 'x']],
    [['--year', '2027', '--serial', '1']],
    [['--oops']],
  ])('refuses %j', args => {
    expect(() => readArguments(args)).toThrow(/Usage/)
  })
})

describe('npm run import:sen2', () => {
  test('is a dry run unless told to write', () => {
    const given = ['--authority', '301', '--folder', 'return']
    expect(readImportArguments(given)).toEqual({
      authority: '301',
      folder: 'return',
      officer: undefined,
      isDryRun: true,
    })
    expect(readImportArguments([...given, '--dry-run']).isDryRun).toBe(true)
    expect(readImportArguments([...given, '--write', '--officer', '301.sam.green'])).toMatchObject({
      isDryRun: false,
      officer: '301.sam.green',
    })
  })

  test.each([
    [['--authority', '301']],
    [['--folder', 'x']],
    [['--authority', '301', '--folder', 'x', '--write', '--dry-run']],
  ])('refuses %j', args => {
    expect(() => readImportArguments(args)).toThrow(/Usage/)
  })
})
