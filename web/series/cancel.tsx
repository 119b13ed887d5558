import { useLocation } from 'preact-iso'
import type { Sent } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { Warning } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { TextArea } from '../components/text-area.tsx'
import { inHours } from '../dates.ts'
import { useCatalogue, useMay } from '../me.ts'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { NothingToCome, type SeriesOfRequest, SeriesPage } from './series-page.tsx'
import { VisitsConcerned } from './visits-concerned.tsx'

type Body = Sent<'POST /requests/:requestId/series/:seriesId/cancellation'>['body']

const TITLE = 'Cancel visits of a series'

/** Cancels a visit of a series and all that follow it, or all that are to come, with the reason. */
export default function CancelSeries() {
  return (
    <SeriesPage title={TITLE}>
      {found =>
        found.chosen.length === 0 || !found.view.actions.includes('cancel-visits') ? (
          <NothingToCome {...found} title={TITLE} />
        ) : (
          <CancelForm {...found} />
        )
      }
    </SeriesPage>
  )
}

function CancelForm({ view, series, chosen }: SeriesOfRequest) {
  const { route } = useLocation()
  const [typed, setTyped] = useTyped('cancel', { reason: '', note: '' })
  const { send, isSending, problem } = useSend('POST /requests/:requestId/series/:seriesId/cancellation')
  const address = `/requests/${view.request.id}/series/${series.id}`
  const errors = errorsOf(problem)
  const cancel = async () => {
    const params = { requestId: view.request.id, seriesId: series.id }
    const visits = chosen.map(({ id, version }) => ({ visitId: id, version }))
    if (await send({ params, body: { visits, ...typed } as Body })) route(address)
  }
  return (
    <Page
      title={TITLE}
      caption={`Request ${view.reference}`}
      back={{ href: address, label: 'Series of visits' }}
      errors={errors}
    >
      <VisitsConcerned visits={chosen} will="These visits are cancelled" />
      <p class="govuk-body">{hoursWords(chosen)}</p>
      <Warning>
        The times are given up at once, and everybody concerned is told. This cannot be undone.
      </Warning>
      <Form onSubmit={() => void cancel()}>
        <Radios
          id="reason"
          legend="Why are they cancelled?"
          error={errorFor(errors, 'reason')}
          options={useReasons()}
          value={typed.reason}
          onChange={reason => setTyped({ ...typed, reason })}
        />
        <TextArea
          id="note"
          label="Anything else to say (optional)"
          labelSize="s"
          hint="Do not name the child."
          error={errorFor(errors, 'note')}
          value={typed.note}
          onChange={note => setTyped({ ...typed, note })}
          rows={3}
          maxLength={1000}
        />
        <Button kind="warning" isSending={isSending}>
          {chosen.length === 1 ? 'Cancel this visit' : `Cancel these ${chosen.length} visits`}
        </Button>
      </Form>
    </Page>
  )
}

/** The reasons this person may give: a setting is not offered the service's own. */
function useReasons(): { value: string; label: string }[] {
  const { cancelReasons } = useCatalogue()
  const isService = useMay('book-visits')
  return Object.entries(cancelReasons)
    .filter(([, reason]) => isService || reason.for !== 'service')
    .map(([value, { label }]) => ({ value, label }))
}

/** What cancelling does to the setting's hours, judged for each visit by its own notice. */
function hoursWords(visits: SeriesOfRequest['chosen']): string {
  const sum = (of: 'usedHalfHours' | 'returnedHalfHours') =>
    visits.reduce((all, { ifCancelled }) => all + (ifCancelled?.[of] ?? 0), 0)
  const [used, back] = [sum('usedHalfHours'), sum('returnedHalfHours')]
  if (used === 0) return `No hours are used. ${inHours(back)} come back.`
  return `This uses ${inHours(used)}, because some are cancelled with too little notice. ${inHours(back)} come back.`
}
