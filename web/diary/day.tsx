import { useRoute } from 'preact-iso'
import type { DiaryDayView, DiaryView } from '../../shared/contracts/visits.ts'
import { Button } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Table } from '../components/table.tsx'
import { addDays, clockSpan, isRealDay, longDate } from '../dates.ts'
import { useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { aroundParts, type DiaryItem, pageOf } from './diary-entry.tsx'
import { workingWords } from './diary-list.tsx'
import './diary.scss'

/** One day of a diary on one sheet of paper: where to be, when, for whom, with room for notes. */
export default function DaySheet() {
  const { specialistId = '', on = '' } = useRoute().params
  return isRealDay(on) ? <Sheet specialistId={specialistId} on={on} /> : <NotFound />
}

function Sheet({ specialistId, on }: { readonly specialistId: string; readonly on: string }) {
  const data = useData('GET /specialists/:specialistId/diary', {
    params: { specialistId },
    query: { from: on, days: 1 },
  })
  return (
    <LoadPage data={data} title="Day sheet">
      {diary => <SheetPage diary={diary} on={on} />}
    </LoadPage>
  )
}

function SheetPage({ diary, on }: { readonly diary: DiaryView; readonly on: string }) {
  const me = useMe()
  const day = diary.days.find(one => one.on === on)
  const isOwn = diary.specialistId === me.specialistId
  const back = `${isOwn ? '/diary' : `/diary/${diary.specialistId}`}?from=${on}`
  return (
    <Page
      title={`Day sheet, ${longDate(on)}`}
      heading={longDate(on)}
      caption={`Day sheet: ${diary.name}`}
      back={{ href: back, label: 'Diary' }}
      wide
    >
      {day && <DayTable day={day} />}
      <div class="app-no-print">
        {day && day.items.length > 0 && (
          <Button kind="secondary" onClick={() => window.print()}>
            Print this day
          </Button>
        )}
        <Pagination
          previous={`/day/${diary.specialistId}/${addDays(on, -1)}`}
          previousLabel="Day before"
          next={`/day/${diary.specialistId}/${addDays(on, 1)}`}
          nextLabel="Day after"
        />
      </div>
    </Page>
  )
}

function DayTable({ day }: { readonly day: DiaryDayView }) {
  return (
    <>
      <p class="govuk-body">{workingWords(day)}</p>
      {day.items.length === 0 ? (
        <Empty>Nothing is booked on this day.</Empty>
      ) : (
        <div class="app-sheet">
          <Table
            caption={`What is booked on ${longDate(day.on)}`}
            captionHidden
            head={['Time', 'What and for whom', 'Where', 'Allow', 'Notes']}
            rows={day.items.map(item => ({ key: item.id, cells: cellsOf(item) }))}
          />
        </div>
      )}
    </>
  )
}

function cellsOf(item: DiaryItem) {
  return [
    <span key="time" class="app-nowrap">
      {clockSpan(item.startMinutes, item.endMinutes)}
    </span>,
    <What key="what" item={item} />,
    [item.settingName, item.postcode].filter(Boolean).join(', '),
    aroundParts(item).map(part => (
      <span key={part} class="app-sheet__part">
        {part}
      </span>
    )),
    <span key="notes" class="app-sheet__notes" />,
  ]
}

function What({ item }: { readonly item: DiaryItem }) {
  const page = pageOf(item)
  return (
    <>
      {page === null ? (
        item.label
      ) : (
        <a class="govuk-link" href={page}>
          {item.label}
        </a>
      )}
      {item.who !== null && <span class="app-minor">{item.who}</span>}
      {item.status === 'proposed' && <span class="app-minor">Proposed: not yet agreed</span>}
    </>
  )
}
