import type { CaseView } from '../../shared/contracts/ehc.ts'
import { SummaryList } from '../components/summary-list.tsx'
import { dateTime, longDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { yearOf } from '../requests/who.ts'
import { CaseFrame } from './case-frame.tsx'
import { NO_UPN, SHARING } from './codes.ts'
import { TakeOver } from './take-over.tsx'
import { CasePage } from './use-case.tsx'

/** The child, the people and the setting of a case, and what the setting may see. */
export default function CaseDetails() {
  return (
    <CasePage title="Case">
      {(view, reload) => (
        <CaseFrame view={view}>
          <h2 class="govuk-heading-m">The child</h2>
          <Child view={view} />
          <h2 class="govuk-heading-m">The case</h2>
          <About view={view} />
          {view.mayWrite && <TakeOver view={view} onDone={reload} />}
        </CaseFrame>
      )}
    </CasePage>
  )
}

function Child({ view }: { readonly view: CaseView }) {
  const { years, senTypes, ethnicities } = useCatalogue()
  const { child } = view.ehcCase
  const none = 'Not known'
  const rows: [string, string][] = [
    ['Name', `${child.givenName} ${child.familyName}`],
    ['Date of birth', longDate(child.dateOfBirth)],
    ['Sex', child.sex === null ? none : child.sex === 'F' ? 'Female' : 'Male'],
    ['Ethnicity', child.ethnicity === null ? none : (ethnicities[child.ethnicity] ?? child.ethnicity)],
    ['Year group', yearOf(child.ncYear, years) || none],
    ['UPN', child.upn ?? (child.upnUnknown === null ? none : (NO_UPN[child.upnUnknown] ?? child.upnUnknown))],
    ['ULN', child.uln ?? none],
    ['Postcode', child.postcode ?? none],
    [
      'Main type of need',
      child.primaryType === null ? none : (senTypes[child.primaryType] ?? child.primaryType),
    ],
    [
      'Second type of need',
      child.secondaryType === null ? none : (senTypes[child.secondaryType] ?? child.secondaryType),
    ],
  ]
  return <SummaryList rows={rows.map(([key, value]) => ({ key, value }))} />
}

function About({ view }: { readonly view: CaseView }) {
  const { ehcCase } = view
  return (
    <SummaryList
      rows={[
        { key: 'Setting', value: ehcCase.settingName ?? 'None' },
        { key: 'Officer', value: ehcCase.officer.name },
        { key: 'The setting may see', value: SHARING[ehcCase.sharing] },
        ...(ehcCase.fromRequestId === null
          ? []
          : [
              {
                key: 'Comes from',
                value: (
                  <a class="govuk-link" href={`/requests/${ehcCase.fromRequestId}`}>
                    The support request with its evidence
                  </a>
                ),
              },
            ]),
        { key: 'Started here', value: `${dateTime(ehcCase.startedAt)} by ${ehcCase.startedBy.name}` },
      ]}
    />
  )
}
