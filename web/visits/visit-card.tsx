import type { RequestView } from '../../shared/contracts/requests.ts'
import { LinkButton } from '../components/button.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { isAfterDue } from '../requests/due.ts'
import { VisitTag } from '../requests/status-tag.tsx'
import { placeWords } from '../series/series-of.ts'
import { cancelledHoursWords } from './hours-words.ts'
import { type VisitDoor, visitDoors } from './visit-doors.ts'
import { useVisitor } from './visitor.ts'

type Visit = RequestView['visits'][number]

export interface VisitCardProps {
  readonly visit: Visit
  readonly view: RequestView
}

/** One visit: when, with whom, what was asked or recorded, and what this person can do about it. */
export function VisitCard({ visit, view }: VisitCardProps) {
  const catalogue = useCatalogue()
  const visitor = useVisitor()
  const doors = visitDoors(visit, view, visitor)
  const heading = `${longDate(visit.on)}, ${clockSpan(visit.startMinutes, visit.endMinutes)}`
  return (
    <section class="app-visit" aria-label={heading}>
      <h3 class="govuk-heading-s">{heading}</h3>
      <SummaryList
        rows={[
          { key: 'Status', value: <VisitTag status={visit.status} /> },
          ...waitsRows(visit),
          ...seriesRows(visit),
          ...lateRows(visit, view.request.dueOn),
          { key: 'Specialist', value: visit.specialistName },
          { key: 'Funding', value: catalogue.streams[visit.stream] ?? visit.stream },
          ...askedRows(visit),
          ...overRows(visit, catalogue),
        ]}
      />
      <Doors doors={doors} base={`/requests/${visit.requestId}/visits/${visit.id}`} />
    </section>
  )
}

function waitsRows({ status, answerBy, settingName, specialistName }: Visit) {
  if (status !== 'proposed') return []
  return [{ key: 'Waits for', value: `${answerBy === 'specialist' ? specialistName : settingName} to agree` }]
}

function seriesRows(visit: Visit) {
  if (visit.series === undefined) return []
  const href = `/requests/${visit.requestId}/series/${visit.series.id}`
  const value = (
    <a class="govuk-link" href={href}>
      {placeWords(visit)} of a series
    </a>
  )
  return [{ key: 'Series', value }]
}

function lateRows({ on, status }: Visit, dueOn: string | null) {
  const stands = status === 'proposed' || status === 'confirmed'
  if (!stands || dueOn === null || !isAfterDue(on, dueOn)) return []
  return [{ key: 'Due by law', value: `${longDate(dueOn)}. This visit is after the day the law sets.` }]
}

function askedRows({ moveAsked, status }: Visit) {
  if (moveAsked === null || (status !== 'proposed' && status !== 'confirmed')) return []
  return [{ key: 'Asked to move', value: `${moveAsked.why}\n${moveAsked.by.name}` }]
}

function overRows({ cancelled, record }: Visit, catalogue: ReturnType<typeof useCatalogue>) {
  const rows: { key: string; value: string }[] = []
  const add = (key: string, value: string) => value !== '' && rows.push({ key, value })
  if (cancelled) {
    add('Cancelled because', catalogue.cancelReasons[cancelled.reason]?.label ?? cancelled.reason)
    add('Note', cancelled.note)
    add('Cancelled by', cancelled.by.name)
    if (cancelled.hours) add('Hours', cancelledHoursWords(cancelled.hours))
  }
  if (record) {
    if (record.reason)
      add('Not held because', catalogue.notHeldReasons[record.reason]?.label ?? record.reason)
    if (record.held) add('Length', `${record.minutes} minutes`)
    add('What happened', record.summary)
    add('Next steps', record.nextSteps)
    for (const { outcome, progress, note } of record.outcomes)
      add(
        catalogue.outcomes[outcome]?.label ?? outcome,
        [catalogue.progress[progress] ?? progress, note].filter(Boolean).join('. '),
      )
    add('Recorded by', record.by.name)
  }
  return rows
}

function Doors({ doors, base }: { readonly doors: readonly VisitDoor[]; readonly base: string }) {
  if (doors.length === 0) return null
  return (
    <div class="govuk-button-group app-no-print">
      {doors.map(({ path, label }, at) => (
        <LinkButton key={path} href={`${base}/${path}`} kind={at === 0 ? 'primary' : 'secondary'}>
          {label}
        </LinkButton>
      ))}
    </div>
  )
}
