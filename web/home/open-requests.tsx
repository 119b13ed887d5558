import type { Answer } from '../../shared/contracts/routes.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { RequestTable } from '../requests/request-table.tsx'
import type { Data } from '../use-data.ts'

/** How many lines the home page shows. */
const SHOWN = 10

export interface OpenRequestsProps {
  readonly settingId: string
  readonly data: Data<Answer<'GET /settings/:settingId/requests'>>
}

/** The open requests of a setting: owner, next step and its date. */
export function OpenRequests({ settingId, data }: OpenRequestsProps) {
  const all = `/requests?setting=${settingId}`
  return (
    <section>
      <h2 class="govuk-heading-m">Open requests</h2>
      <Load data={data} what="requests">
        {({ requests, nextCursor }) =>
          requests.length === 0 ? (
            <Empty>
              <p>
                There are no open requests.{' '}
                <a class="govuk-link" href={`${all}&tab=drafts`}>
                  See drafts
                </a>{' '}
                or ask for support with the button above.
              </p>
            </Empty>
          ) : (
            <>
              <RequestTable caption="Open requests" requests={requests.slice(0, SHOWN)} />
              <p class="govuk-body">
                <a class="govuk-link" href={all}>
                  {nextCursor !== null || requests.length > SHOWN
                    ? 'See all open requests, drafts and ended requests'
                    : 'See drafts and ended requests'}
                </a>
              </p>
            </>
          )
        }
      </Load>
    </section>
  )
}
