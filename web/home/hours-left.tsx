import type { Answer } from '../../shared/contracts/routes.ts'
import { Load } from '../components/load.tsx'
import { HoursTable } from '../settings/hours-table.tsx'
import { useData } from '../use-data.ts'

type Setting = Answer<'GET /settings/:settingId'>

/** The hours a setting has left this academic year. */
export function HoursLeft({ settingId }: { readonly settingId: string }) {
  const setting = useData('GET /settings/:settingId', { params: { settingId } })
  return (
    <section>
      <h2 class="govuk-heading-m">Hours left this year</h2>
      <Load data={setting} what="hours">
        {(found: Setting) => (
          <>
            <HoursTable hours={found.hours} />
            <p class="govuk-body">
              <a class="govuk-link" href={`/settings/${settingId}/hours`}>
                See the visits behind these hours
              </a>
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href={`/settings/${settingId}/profile`}>
                Your inclusion profile: the support you have had
              </a>
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href={`/settings/${settingId}`}>
                About your setting
              </a>
            </p>
          </>
        )}
      </Load>
    </section>
  )
}
