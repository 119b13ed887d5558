import { useEffect } from 'preact/hooks'
import type { Notice } from '../../shared/contracts/session.ts'
import { call } from '../api.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Tag } from '../components/tag.tsx'
import { dateTime } from '../dates.ts'
import { useData } from '../use-data.ts'

/** What changed, newest first. Opening the page marks it all as seen. */
export default function Notices() {
  const data = useData('GET /notices', {})
  const newest = data.data?.notices.find(({ isNew }) => isNew)?.at
  useEffect(() => {
    if (newest === undefined) return
    // Not seen on the server only means that they are shown as new once more.
    call('PUT /notices/seen', { body: { upTo: newest } }).catch(() => undefined)
  }, [newest])
  return (
    <Page title="Notices">
      <Load data={data} what="notices">
        {({ notices }) =>
          notices.length === 0 ? (
            <Empty>
              <p>There are no notices yet. You are told here when something changes that concerns you.</p>
            </Empty>
          ) : (
            <ul class="govuk-list app-notices">
              {notices.map(notice => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </ul>
          )
        }
      </Load>
    </Page>
  )
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  return (
    <li class="app-notices__item">
      <p class="govuk-body">
        {notice.isNew && (
          <>
            <Tag colour="blue" label="New" />{' '}
          </>
        )}
        {notice.text}
      </p>
      <p class="govuk-body-s">
        {dateTime(notice.at)}
        {notice.caseId && (
          <>
            {' · '}
            <a class="govuk-link" href={`/ehc/cases/${notice.caseId}`}>
              See the case<span class="govuk-visually-hidden">: {notice.text}</span>
            </a>
          </>
        )}
        {notice.specialistId && (
          <>
            {' · '}
            <a class="govuk-link" href={`/specialists/${notice.specialistId}/time`}>
              See the visits<span class="govuk-visually-hidden">: {notice.text}</span>
            </a>
          </>
        )}
        {notice.link && (
          <>
            {' · '}
            <a class="govuk-link" href={notice.link}>
              Open<span class="govuk-visually-hidden">: {notice.text}</span>
            </a>
          </>
        )}
        {notice.requestId && (
          <>
            {' · '}
            <a class="govuk-link" href={`/requests/${notice.requestId}`}>
              See the request<span class="govuk-visually-hidden">: {notice.text}</span>
            </a>
          </>
        )}
      </p>
    </li>
  )
}
