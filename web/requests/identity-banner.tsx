import type { ComponentChildren } from 'preact'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { longDate } from '../dates.ts'
import { useCatalogue, useMe } from '../me.ts'
import { isAfterDue } from './due.ts'
import { StatusTag } from './status-tag.tsx'
import { whoOf } from './who.ts'

/** Which request this is and where it stands: initials and year, reference, status, owner, next step and day. */
export function IdentityBanner({ view }: { readonly view: RequestView }) {
  const { years } = useCatalogue()
  const { today } = useMe()
  const { request, reference, owner, nextStep, overdue } = view
  const isLateStep = overdue && request.nextOn !== null && request.nextOn < today
  return (
    <section class="app-identity" aria-label="The request in brief">
      <dl>
        <Fact term="For">{whoOf(request.content.about, years)}</Fact>
        <Fact term="Reference">{reference}</Fact>
        <Fact term="Status">
          <StatusTag status={request.status} />
        </Fact>
        <Fact term="Setting">{request.settingName}</Fact>
        <Fact term="Who has it">{owner}</Fact>
        <Fact term="Next step">
          {nextStep}
          {request.nextOn && (
            <span class="app-minor">
              {isLateStep ? 'Overdue since' : 'By'} {longDate(request.nextOn)}
            </span>
          )}
        </Fact>
        {request.dueOn && (
          <Fact term="Due by law">
            {longDate(request.dueOn)}
            {overdue && request.dueOn < today && (
              <span class="app-minor">
                <strong>Overdue since this day</strong>
              </span>
            )}
            {request.status === 'booked' && isAfterDue(request.nextOn, request.dueOn) && (
              <span class="app-minor">
                <strong>The visit is after the day the law sets</strong>
              </span>
            )}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
