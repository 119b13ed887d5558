import { useState } from 'preact/hooks'
import { Button, Form, LinkButton } from '../components/button.tsx'
import { NotificationBanner } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Table } from '../components/table.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { useMay } from '../me.ts'
import { errorsOf } from '../problem.ts'
import { VisitTag } from '../requests/status-tag.tsx'
import { useSend } from '../use-send.ts'
import { isToCome, placeWords } from './series-of.ts'
import { type SeriesOfRequest, SeriesPage } from './series-page.tsx'

const TITLE = 'Series of visits'

/** A series of visits: when each is and how it stands, and what can be done about all of them. */
export default function SeriesDetails() {
  return <SeriesPage title={TITLE}>{found => <Details {...found} />}</SeriesPage>
}

function Details(found: SeriesOfRequest) {
  const { view, series } = found
  const confirming = useConfirming(found)
  const [first] = series.visits
  const back = { href: `/requests/${view.request.id}/visits`, label: `Visits of request ${view.reference}` }
  return (
    <Page title={TITLE} caption={`Request ${view.reference}`} back={back} errors={confirming.errors} wide>
      {confirming.count > 0 && (
        <NotificationBanner isSuccess>
          <p class="govuk-notification-banner__heading">
            You have agreed to {confirming.count} {confirming.count === 1 ? 'visit' : 'visits'}.
          </p>
        </NotificationBanner>
      )}
      <p class="govuk-body">
        {first?.specialistName} at {first?.settingName}.
      </p>
      <VisitTable {...found} />
      <Doors {...found} confirming={confirming} />
    </Page>
  )
}

function VisitTable({ view, series }: SeriesOfRequest) {
  const doors = useDoors({ view, series })
  const rows = series.visits.map(visit => {
    const base = `/requests/${view.request.id}`
    return {
      key: visit.id,
      cells: [
        placeWords(visit),
        `${longDate(visit.on)}, ${clockSpan(visit.startMinutes, visit.endMinutes)}`,
        <VisitTag key="status" status={visit.status} />,
        <VisitLinks
          key="links"
          links={isToCome(visit) ? doors.map(door => ({ ...door, href: door.hrefOf(base, visit) })) : []}
          place={placeWords(visit)}
        />,
      ],
    }
  })
  const head = ['Visit', 'When', 'Status', 'Change'].map(label => ({ label }))
  return <Table caption="Visits of the series" captionHidden head={head} rows={rows} />
}

type Visit = SeriesOfRequest['series']['visits'][number]

interface Door {
  readonly label: string
  readonly hrefOf: (base: string, visit: Visit) => string
}

/** What can be done about one visit of a series, or about it and all that follow. */
function useDoors({ view, series }: Pick<SeriesOfRequest, 'view' | 'series'>): Door[] {
  const mayMove = useMay('book-visits')
  const canAnswer = view.actions.includes('answer-visits')
  const canCancel = view.actions.includes('cancel-visits')
  const visitOf = (base: string, { id }: Visit) => `${base}/visits/${id}`
  const seriesOf = (base: string) => `${base}/series/${series.id}`
  const doors: (Door | false)[] = [
    canAnswer && { label: 'Ask to move it', hrefOf: (base, one) => `${visitOf(base, one)}/ask-to-move` },
    mayMove && { label: 'Move it', hrefOf: (base, one) => `${visitOf(base, one)}/move` },
    mayMove && {
      label: 'Move it and all that follow',
      hrefOf: (base, { id }) => `${seriesOf(base)}/move?from=${id}`,
    },
    canCancel && { label: 'Cancel it', hrefOf: (base, one) => `${visitOf(base, one)}/cancel` },
    canCancel && {
      label: 'Cancel it and all that follow',
      hrefOf: (base, { id }) => `${seriesOf(base)}/cancel?from=${id}`,
    },
  ]
  return doors.filter(door => door !== false)
}

interface VisitLinksProps {
  readonly links: readonly { readonly label: string; readonly href: string }[]
  readonly place: string
}

function VisitLinks({ links, place }: VisitLinksProps) {
  if (links.length === 0) return null
  return (
    <ul class="govuk-list app-no-print">
      {links.map(({ label, href }) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {label}
            <span class="govuk-visually-hidden"> ({place})</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Agreeing to every visit that is proposed. `count`: to how many this person has just agreed. */
function useConfirming({ view, series, reload }: SeriesOfRequest) {
  const proposed = series.visits.filter(visit => visit.status === 'proposed' && isToCome(visit))
  const isOpen = proposed.length > 0 && view.actions.includes('answer-visits')
  const { send, isSending, problem } = useSend('POST /requests/:requestId/series/:seriesId/confirmation')
  const [count, setCount] = useState(0)
  const agree = async () => {
    const params = { requestId: view.request.id, seriesId: series.id }
    const visits = proposed.map(({ id, version }) => ({ visitId: id, version }))
    const answer = await send({ params, body: { visits } }, reload)
    if (answer === undefined) return
    setCount(answer.visits.length)
    reload()
  }
  return { proposed, isOpen, agree, isSending, count, errors: errorsOf(problem) }
}

function Doors({
  view,
  series,
  chosen,
  confirming,
}: SeriesOfRequest & { readonly confirming: ReturnType<typeof useConfirming> }) {
  const mayMove = useMay('book-visits')
  const base = `/requests/${view.request.id}/series/${series.id}`
  const { proposed, isOpen, agree, isSending } = confirming
  return (
    <>
      {isOpen && (
        <Form onSubmit={() => void agree()}>
          <Button isSending={isSending}>
            {proposed.length === 1 ? 'Agree to this time' : `Agree to all ${proposed.length} times`}
          </Button>
        </Form>
      )}
      {chosen.length > 0 && (
        <div class="govuk-button-group app-no-print">
          {mayMove && (
            <LinkButton href={`${base}/move`} kind="secondary">
              Move all that are to come
            </LinkButton>
          )}
          {view.actions.includes('cancel-visits') && (
            <LinkButton href={`${base}/cancel`} kind="secondary">
              Cancel all that are to come
            </LinkButton>
          )}
        </div>
      )}
    </>
  )
}
