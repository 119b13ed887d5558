import { useEffect } from 'preact/hooks'
import type { Answer } from '../../shared/contracts/routes.ts'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { shortDate } from '../dates.ts'
import { useData } from '../use-data.ts'
import { provisionWords, UNCHECKED_WORDS } from './provision-words.ts'
import './ehc.scss'

type RuleView = Answer<'GET /ehc/rules'>['rules'][number]

const STANDINGS: Readonly<Record<RuleView['standing'], string>> = {
  statutory: 'Statutory: an Act, regulations or tribunal rules say so',
  guidance: 'Guidance: to be followed unless there is good reason not to',
  practice: 'Practice: what authorities do, no legal limit',
}
const EVIDENCES: Readonly<Record<RuleView['evidence'], string>> = {
  V: 'Seen in the source named',
  V2: 'Seen in a secondary source',
  K: 'Not checked against a source yet: confirm before relying on it',
}
const NATURES: Readonly<Record<RuleView['nature'], string>> = {
  duty: 'A duty: afterwards it is overdue',
  window: 'A chance to act: afterwards it has passed and nobody is late',
  bar: 'A bar: until then a request may be refused as too soon',
}

/** Every time limit the clock knows, with its source. */
export default function Rules() {
  const data = useData('GET /ehc/rules', {})
  return (
    <LoadPage data={data} title="Time limits">
      {({ rules }) => <AllRules rules={rules} />}
    </LoadPage>
  )
}

function AllRules({ rules }: { readonly rules: readonly RuleView[] }) {
  useEffect(() => goToRule(location.hash.slice(1)), [])
  const groups = [...Map.groupBy(rules, rule => rule.group)]
  return (
    <Page title="Time limits" heading="Time limits and the law they come from">
      <p class="govuk-body">
        Every date in a case is worked out from one of these. An exemption excuses a missed day; it never
        moves it. This is not legal advice: each limit says how well it has been checked.
      </p>
      <nav aria-label="Subjects">
        <ul class="govuk-list">
          {groups.map(([group], at) => (
            <li key={group}>
              <a class="govuk-link" href={`#subject-${at + 1}`}>
                {group}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(([group, held], at) => (
        <section key={group} aria-labelledby={`subject-${at + 1}`}>
          <h2 class="govuk-heading-m" id={`subject-${at + 1}`} tabIndex={-1}>
            {group}
          </h2>
          {held.map(rule => (
            <Rule key={rule.key} rule={rule} />
          ))}
        </section>
      ))}
    </Page>
  )
}

function Rule({ rule }: { readonly rule: RuleView }) {
  return (
    <div class="app-rule" id={rule.key}>
      <h3 class="govuk-heading-s" id={`${rule.key}-label`} tabIndex={-1}>
        {rule.label}
      </h3>
      <p class="govuk-body">{rule.sentence}</p>
      <SummaryList
        rows={[
          { key: 'Limit', value: `${rule.limit} ${rule.starts}` },
          { key: 'Counting', value: rule.counting },
          { key: 'Who acts', value: rule.actor },
          { key: 'Kind', value: NATURES[rule.nature] },
          { key: 'Source', value: <Source rule={rule} /> },
          { key: 'In force', value: inForce(rule) },
          { key: 'Standing', value: STANDINGS[rule.standing] },
          { key: 'Checked', value: checkedWords(rule) },
          ...(rule.note === null ? [] : [{ key: 'Note', value: rule.note }]),
        ]}
      />
    </div>
  )
}

function checkedWords({ evidence, provision }: RuleView): string {
  const { isUnchecked } = provisionWords(provision)
  return isUnchecked ? `${EVIDENCES[evidence]}. ${UNCHECKED_WORDS}` : EVIDENCES[evidence]
}

function Source({ rule }: { readonly rule: RuleView }) {
  return (
    <a class="govuk-link" href={rule.link} rel="noreferrer">
      {rule.instrument}, {provisionWords(rule.provision).text}
    </a>
  )
}

function inForce({ inForceFrom, inForceTo }: RuleView): string {
  return `From ${shortDate(inForceFrom)}${inForceTo === null ? '' : ` to ${shortDate(inForceTo)}`}`
}

/** The rules come after the page: what the address asks for is found when they are there. */
function goToRule(key: string): void {
  const rule = key === '' ? null : document.getElementById(key)
  if (rule === null) return
  rule.scrollIntoView()
  document.getElementById(`${key}-label`)?.focus({ preventScroll: true })
}
