import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rulesMarkdown, withRules } from '../../../shared/ehc/document.ts'
import { PROVISION_KEYS } from '../../../shared/ehc/exemption-grounds.ts'
import { whyThisDate } from '../../../shared/ehc/explain.ts'
import { RULE_KEYS } from '../../../shared/ehc/rules.ts'
import { dateOf, datesOf, happened } from './a-case.ts'

const README = readFileSync(new URL('../../../shared/ehc/README.md', import.meta.url), 'utf8')

test('the README has the tables as they are generated from the rows: build the documents when this fails', () => {
  expect(README).toBe(withRules(README))
})

test('every rule and every provision has its row', () => {
  const markdown = rulesMarkdown()
  expect(RULE_KEYS.filter(key => !markdown.includes(`| \`${key}\` |`))).toEqual([])
  expect(PROVISION_KEYS.filter(provision => !markdown.includes(`| [reg. ${provision}](`))).toEqual([])
})

test('a README without the marks is not touched', () => {
  expect(() => withRules('# Nothing')).toThrow(RangeError)
})

test('a date says why it is what it is', () => {
  const dates = datesOf([happened('request-received', '2026-01-12')], '2026-02-01')
  expect(whyThisDate(dateOf(dates, 'final-plan'))).toBe(
    'Monday 1 June 2026 is worked out as 20 weeks after the authority received the request, or the child was brought to its attention if that was earlier, Monday 12 January 2026. Source: SI 2014/1530, reg. 13(2).',
  )
  expect(whyThisDate(dateOf(dates, 'advice'))).toBe('')
})
