import type { HoursLine } from '../../shared/contracts/hours.ts'
import { Table } from '../components/table.tsx'
import { clockSpan, inHours, shortDate } from '../dates.ts'
import { VisitTag } from '../requests/status-tag.tsx'
import { noticeWords } from '../visits/hours-words.ts'

export interface HoursLinesProps {
  readonly lines: readonly HoursLine[]
  readonly label: string
}

/** The visits behind the numbers of a funding stream. */
export function HoursLines({ lines, label }: HoursLinesProps) {
  return (
    <Table
      caption={`Visits that draw on ${label} hours`}
      captionHidden
      head={[
        'Visit',
        'For',
        'Status',
        { label: 'Set aside', numeric: true },
        { label: 'Used', numeric: true },
        { label: 'Came back', numeric: true },
      ]}
      rows={lines.map(line => ({
        key: line.visitId,
        cells: [
          <When key="when" line={line} />,
          <WhatFor key="for" line={line} />,
          <Status key="status" line={line} />,
          inHours(line.reservedHalfHours),
          inHours(line.usedHalfHours),
          line.status === 'cancelled' ? inHours(line.returnedHalfHours) : '',
        ],
      }))}
    />
  )
}

function When({ line }: { readonly line: HoursLine }) {
  const words = `${shortDate(line.on)}, ${clockSpan(line.startMinutes, line.endMinutes)}`
  if (line.requestId === null) return words
  return (
    <a class="govuk-link" href={`/requests/${line.requestId}/visits`}>
      {words}
    </a>
  )
}

function WhatFor({ line }: { readonly line: HoursLine }) {
  return (
    <>
      {line.what}
      <span class="app-minor">
        {line.who}, with {line.specialistName}
      </span>
    </>
  )
}

function Status({ line }: { readonly line: HoursLine }) {
  return (
    <>
      <VisitTag status={line.status} />
      {line.noticeWorkingDays !== null && (
        <span class="app-minor">
          {noticeWords(line.noticeWorkingDays)}
          {line.isWaived && ', hours given back'}
        </span>
      )}
    </>
  )
}
