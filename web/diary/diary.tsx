import { useLocation, useRoute } from 'preact-iso'
import type { DiaryView } from '../../shared/contracts/visits.ts'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { addDays, isRealDay, longDate } from '../dates.ts'
import { useMay, useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { DiaryList } from './diary-list.tsx'
import { mondayOf } from './week.ts'
import { WeekView } from './week-view.tsx'
import './diary.scss'

type Look = 'list' | 'week'

/** Days shown at once. */
const DAYS: Readonly<Record<Look, number>> = { list: 14, week: 7 }

/** A specialist's diary: their own at `/diary`, another's for a lead and for whoever covers at `/diary/:specialistId`. */
export default function Diary() {
  const me = useMe()
  const specialistId = useRoute().params.specialistId ?? me.specialistId
  if (!specialistId) return <NoDiary />
  return <DiaryOf specialistId={specialistId} />
}

function NoDiary() {
  return (
    <Page title="Diary">
      <p class="govuk-body">You are not set up as a specialist, so you have no diary.</p>
    </Page>
  )
}

function DiaryOf({ specialistId }: { readonly specialistId: string }) {
  const { query, path } = useLocation()
  const me = useMe()
  const seesAll = useMay('see-specialists')
  const mayManage = useMay('manage-diaries')
  const look: Look = query.view === 'week' ? 'week' : 'list'
  const asked = query.from && isRealDay(query.from) ? query.from : me.today
  const from = look === 'week' ? mondayOf(asked) : asked
  const data = useData('GET /specialists/:specialistId/diary', {
    params: { specialistId },
    query: { from, days: DAYS[look] },
  })
  const isOwn = specialistId === me.specialistId
  const back = seesAll ? { href: '/specialists', label: 'Specialists' } : { href: '/', label: 'Home' }
  return (
    <LoadPage data={data} title="Diary">
      {diary => (
        <Page title={isOwn ? 'Your diary' : `Diary of ${diary.name}`} back={isOwn ? undefined : back} wide>
          {mayManage && (isOwn || seesAll) && (
            <p class="govuk-body app-no-print">
              <a class="govuk-link" href={`/specialists/${specialistId}/time`}>
                Working time, leave and cover
              </a>
            </p>
          )}
          <Looks path={path} look={look} asked={asked} />
          <Span from={from} look={look} />
          {look === 'week' ? <WeekView diary={diary} /> : <DiaryList diary={diary} />}
          <Turn path={path} look={look} from={from} diary={diary} />
        </Page>
      )}
    </LoadPage>
  )
}

function hrefOf(path: string, look: Look, from: string): string {
  return `${path}?${look === 'week' ? 'view=week&' : ''}from=${from}`
}

interface LooksProps {
  readonly path: string
  readonly look: Look
  readonly asked: string
}

function Looks({ path, look, asked }: LooksProps) {
  return (
    <SubNav
      label="Ways to see the diary"
      items={[
        { href: hrefOf(path, 'list', asked), label: 'List', current: look === 'list' },
        { href: hrefOf(path, 'week', asked), label: 'Week', current: look === 'week' },
      ]}
    />
  )
}

function Span({ from, look }: { readonly from: string; readonly look: Look }) {
  const to = addDays(from, look === 'week' ? 4 : DAYS.list - 1)
  return (
    <p class="govuk-body" role="status">
      {longDate(from)} to {longDate(to)}
    </p>
  )
}

interface TurnProps {
  readonly path: string
  readonly look: Look
  readonly from: string
  readonly diary: DiaryView
}

function Turn({ path, look, from }: TurnProps) {
  const words = look === 'week' ? 'week' : 'two weeks'
  return (
    <Pagination
      previous={hrefOf(path, look, addDays(from, -DAYS[look]))}
      previousLabel={`Previous ${words}`}
      next={hrefOf(path, look, addDays(from, DAYS[look]))}
      nextLabel={`Next ${words}`}
    />
  )
}
