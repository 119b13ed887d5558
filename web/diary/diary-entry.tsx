import type { DiaryDayView } from '../../shared/contracts/visits.ts'
import { clockSpan } from '../dates.ts'
import { useMay, useMe } from '../me.ts'
import { VisitTag } from '../requests/status-tag.tsx'
import { minutesWords } from '../visits/hours-words.ts'

/** Something in a diary: a visit or another commitment. */
export type DiaryItem = DiaryDayView['items'][number]

/** One thing in a day's list: when, what, where, and the ways to act on a visit. */
export function DiaryEntry({ item, on }: { readonly item: DiaryItem; readonly on: string }) {
  return (
    <>
      <p class="govuk-body app-day__time">{clockSpan(item.startMinutes, item.endMinutes)}</p>
      <div class="app-day__what">
        <p class="govuk-body app-day__label">
          {item.label} {item.status && <VisitTag status={item.status} />}
        </p>
        <Where item={item} />
        <Around item={item} />
        <VisitLinks item={item} on={on} />
      </div>
    </>
  )
}

function Where({ item }: { readonly item: DiaryItem }) {
  const parts = [item.who, item.settingName, item.postcode].filter(part => part !== null && part !== '')
  return parts.length === 0 ? null : <p class="govuk-body-s app-day__line">{parts.join(', ')}</p>
}

function Around({ item }: { readonly item: DiaryItem }) {
  const words = aroundParts(item).join(', ')
  return words === '' ? null : <p class="govuk-body-s app-day__line">{words}</p>
}

/** The time a visit takes besides itself. @example ['20 minutes to travel', '15 minutes to prepare'] */
export function aroundParts({ travelBeforeMinutes, prepareMinutes, writeUpMinutes }: DiaryItem): string[] {
  const parts = [
    travelBeforeMinutes && `${minutesWords(travelBeforeMinutes)} to travel`,
    prepareMinutes > 0 && `${minutesWords(prepareMinutes)} to prepare`,
    writeUpMinutes > 0 && `${minutesWords(writeUpMinutes)} to write up`,
  ]
  return parts.filter(part => typeof part === 'string')
}

function VisitLinks({ item, on }: { readonly item: DiaryItem; readonly on: string }) {
  const { today } = useMe()
  const mayRecord = useMay('record-visits')
  const mayBook = useMay('book-visits')
  if (item.kind === 'training') return <SessionLink item={item} />
  if (item.kind !== 'visit' || item.requestId === null) return null
  const request = `/requests/${item.requestId}`
  const visit = `${request}/visits/${item.id}`
  const stands = item.status === 'confirmed' || item.status === 'proposed'
  const canRecord = mayRecord && on <= today && item.status === 'confirmed'
  const links = [
    { href: request, label: 'Open the request', isShown: true },
    { href: `${visit}/record`, label: 'Record what happened', isShown: canRecord },
    { href: `${visit}/move`, label: 'Move', isShown: mayBook && stands && on >= today },
    { href: `${request}/visits`, label: 'See what was recorded', isShown: !stands },
  ]
  return (
    <ul class="app-links">
      {links
        .filter(link => link.isShown)
        .map(({ href, label }) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {label}
              <span class="govuk-visually-hidden">
                : {item.who}, {clockSpan(item.startMinutes, item.endMinutes)}
              </span>
            </a>
          </li>
        ))}
    </ul>
  )
}

function SessionLink({ item }: { readonly item: DiaryItem }) {
  return (
    <p class="govuk-body-s app-day__line">
      <a class="govuk-link" href={`/training/sessions/${item.id}`}>
        Open the session<span class="govuk-visually-hidden">: {item.label}</span>
      </a>
    </p>
  )
}

/** The page that something in a diary has, or null. */
export function pageOf({ kind, id, requestId }: Pick<DiaryItem, 'kind' | 'id' | 'requestId'>): string | null {
  if (kind === 'training') return `/training/sessions/${id}`
  return requestId === null ? null : `/requests/${requestId}`
}
