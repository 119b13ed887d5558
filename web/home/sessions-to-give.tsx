import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { useMe } from '../me.ts'
import { SessionTable } from '../training/session-table.tsx'
import { useData } from '../use-data.ts'

/** How many sessions the home page shows. */
const SHOWN = 5

/** The sessions that a specialist gives: those whose register is to be kept, then those to come. */
export function SessionsToGive({ specialistId }: { readonly specialistId: string }) {
  const { today } = useMe()
  const data = useData('GET /training/sessions', { query: { tab: 'open' } })
  return (
    <Load data={data} what="the sessions you give">
      {({ sessions }) => {
        const own = sessions.filter(({ trainers }) => trainers.some(one => one.specialistId === specialistId))
        const toKeep = own.filter(({ on }) => on < today)
        const coming = own.filter(({ on }) => on >= today)
        return (
          <section>
            {toKeep.length > 0 && (
              <>
                <h2 class="govuk-heading-m">Registers to keep</h2>
                <SessionTable sessions={toKeep} caption="Registers to keep" nothing="" hasCourse />
              </>
            )}
            <h2 class="govuk-heading-m">Training you give</h2>
            {coming.length === 0 ? (
              <Empty>No session of yours is planned.</Empty>
            ) : (
              <SessionTable
                sessions={coming.slice(0, SHOWN)}
                caption="Training you give"
                nothing=""
                hasCourse
              />
            )}
            <p class="govuk-body">
              <a class="govuk-link" href="/training/sessions">
                See all the sessions you give
              </a>
            </p>
          </section>
        )
      }}
    </Load>
  )
}
