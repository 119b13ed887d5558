import type { PolicyView } from '../../shared/contracts/policy.ts'
import { LinkButton } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Table } from '../components/table.tsx'
import { useData } from '../use-data.ts'
import { PolicyHistory } from './history.tsx'
import { ruleWords } from './rule-words.ts'

/** What the authority has decided about planning, journeys and hours, beside the product's choice, with its history. */
export default function PolicyPage() {
  const data = useData('GET /policy', {})
  return (
    <LoadPage data={data} title={POLICY_TITLE}>
      {view => (
        <Page title={POLICY_TITLE} wide>
          <Inset>
            {view.isProducts
              ? 'The product’s choice counts for everything here.'
              : 'Your authority has set its own. It counts until somebody changes it.'}
          </Inset>
          <p class="govuk-body">
            The order of what is best in a plan is fixed: lateness by law first, then need not met, then the
            rest. How long each service’s visits are is part of the list of services and cannot be set here.
          </p>
          {view.groups.map(group => (
            <GroupTable key={group.key} view={view} group={group} />
          ))}
          <Rules view={view} />
          <p>
            <LinkButton href="/policy/change">Change settings</LinkButton>
          </p>
          {!view.isProducts && (
            <p class="govuk-body">
              <a class="govuk-link" href="/policy/change?to=product">
                Go back to the product’s choice
              </a>
            </p>
          )}
          <PolicyHistory view={view} />
        </Page>
      )}
    </LoadPage>
  )
}

/** What these pages are called. */
export const POLICY_TITLE = 'Settings of planning and hours'

interface GroupTableProps {
  readonly view: PolicyView
  readonly group: PolicyView['groups'][number]
}

function GroupTable({ view, group }: GroupTableProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">{group.label}</h2>
      <p class="govuk-body">{group.hint}</p>
      <Table
        caption={group.label}
        captionHidden
        head={['Setting', { label: 'Now', numeric: true }, { label: 'Product’s choice', numeric: true }]}
        rows={group.fields.map(({ key, label, unit, means, product }) => {
          const now = view.policy.numbers[key]
          return {
            key,
            cells: [
              <span key="label">
                {label}
                <span class="app-minor">
                  {capital(unit)}. {means}
                </span>
              </span>,
              now === product ? String(now) : <strong key="now">{now}</strong>,
              String(product),
            ],
          }
        })}
      />
    </section>
  )
}

function Rules({ view }: { readonly view: PolicyView }) {
  return (
    <section>
      <h2 class="govuk-heading-m">When a setting cancels a visit</h2>
      <p class="govuk-body">
        What counts is the rule on the day of cancelling. The page says before it is done how many hours it
        would use. When the team cancels, all hours go back.
      </p>
      <Table
        caption="When a setting cancels a visit"
        captionHidden
        head={['Whose', 'Rules']}
        rows={[
          { key: 'now', cells: ['Now', <RuleList key="rules" lines={ruleWords(view.policy)} />] },
          {
            key: 'product',
            cells: ['Product’s choice', <RuleList key="rules" lines={ruleWords(view.product)} />],
          },
        ]}
      />
    </section>
  )
}

function RuleList({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map(line => (
        <div key={line}>{line}</div>
      ))}
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
