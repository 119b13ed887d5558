import type { RunView } from '../../shared/contracts/allocation.ts'
import { SummaryList } from '../components/summary-list.tsx'
import { dateTime, longDate, shortDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { madeWithWords } from '../policy/made-with.tsx'
import { BOOKED_WORDS, EFFORT_WORDS, HALF_DAY_WORDS } from './labels.ts'
import { countWords, listWords } from './plan-words.ts'
import { specialistNames } from './specialist-names.ts'

/** What a plan was asked for, by whom and when. */
export function AskSummary({ view }: { readonly view: RunView }) {
  const { run, ask, firstMonday, findings, dataVersion, policyChanges } = view
  const { disciplines } = useCatalogue()
  const names = ask.disciplines.map(key => disciplines[key]?.label ?? key)
  return (
    <SummaryList
      rows={[
        { key: 'Asked for', value: `${dateTime(run.startedAt)} by ${run.startedBy}` },
        { key: 'Weeks', value: `${countWords(run.weeks, 'week')} from ${longDate(firstMonday)}` },
        { key: 'Disciplines', value: names.length === 0 ? 'All' : listWords(names) },
        { key: 'Booked visits', value: BOOKED_WORDS[ask.booked].label },
        { key: 'How hard to look', value: EFFORT_WORDS[ask.effort].label },
        { key: 'Held to a person or weeks', value: countWords(ask.pins.length, 'request') },
        { key: 'Left out by you', value: countWords(ask.exclusions.length, 'request') },
        ...(ask.whatIf === null ? [] : [{ key: 'What if', value: whatIfWords(view) }]),
        { key: 'Settings of planning', value: madeWithWords(policyChanges) },
        { key: 'Could not be used', value: countWords(findings.length, 'thing') },
        ...(dataVersion === null ? [] : [{ key: 'Records it saw', value: dataVersion.slice(0, 12) }]),
      ]}
    />
  )
}

/** Each change that is tried out, a line each. */
function whatIfWords(view: RunView): string {
  const names = specialistNames(view)
  const { absences = [], extraHalfDays = [], closures = [] } = view.ask.whatIf ?? {}
  const settings = Object.fromEntries(
    [...view.placed, ...view.unmet].map(line => [line.settingId, line.settingName]),
  )
  return [
    ...absences.map(
      ({ specialistId, from, to }) =>
        `${names[specialistId] ?? 'A specialist'} is away from ${shortDate(from)} to ${shortDate(to)}`,
    ),
    ...extraHalfDays.map(
      ({ specialistId, halfDays }) =>
        `${names[specialistId] ?? 'A specialist'} also has ${listWords(halfDays.map(half => HALF_DAY_WORDS[half]))}`,
    ),
    ...closures.map(
      ({ settingId, from, to }) =>
        `${settings[settingId] ?? 'A setting'} is closed from ${shortDate(from)} to ${shortDate(to)}`,
    ),
  ].join('\n')
}
