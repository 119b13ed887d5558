import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { useData } from '../use-data.ts'
import { CaseTable } from './case-table.tsx'

const HEADING = 'Needs assessments and plans'
/** How many the home page shows. */
const SHOWN = 5

/** The cases of a setting's children, as far as the officers share them, on the setting's home. */
export function SettingCases({ settingId }: { readonly settingId: string }) {
  const data = useData('GET /settings/:settingId/ehc-cases', { params: { settingId } })
  return (
    <section>
      <h2 class="govuk-heading-m">{HEADING}</h2>
      <Load data={data} what="the cases">
        {({ cases, nextCursor }) => (
          <>
            {cases.length === 0 ? (
              <Empty>None of your children has a needs assessment or plan here.</Empty>
            ) : (
              <CaseTable caption={HEADING} cases={cases.slice(0, SHOWN)} ofOneSetting />
            )}
            {(nextCursor !== null || cases.length > SHOWN) && (
              <p class="govuk-body">
                <a class="govuk-link" href={`/ehc/settings/${settingId}`}>
                  See all needs assessments and plans
                </a>
              </p>
            )}
          </>
        )}
      </Load>
      <p class="govuk-body">
        <a class="govuk-link" href={`/ehc/before-you-ask?setting=${settingId}`}>
          Before you ask for a needs assessment
        </a>
      </p>
    </section>
  )
}
