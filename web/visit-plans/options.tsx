import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { OptionLine } from '../../shared/contracts/allocation-options.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { useData } from '../use-data.ts'
import { BOOKED_WORDS, STATUS_WORDS } from './labels.ts'
import { numberWords } from './plan-words.ts'
import './visit-plans.scss'

const TITLE = 'Three plans to choose from'
/** How long between two looks while plans are being made, in milliseconds. */
const PAUSE = 2000

/** Plans made of one ask, side by side: what each comes to and how much it moves. */
export default function PlanOptions() {
  const { runId = '' } = useRoute().params
  const data = useData('GET /allocation/runs/:runId/options', { params: { runId } })
  const options = data.data?.options
  const isReady = options?.every(({ run }) => STATUS_WORDS[run.status].isOver) ?? true
  useEffect(() => {
    if (isReady) return
    const timer = setTimeout(data.reload, PAUSE)
    return () => clearTimeout(timer)
  }, [options])
  return (
    <Page title={TITLE} back={{ href: '/visit-plans', label: 'Visit plans' }} wide>
      <p class="govuk-body">
        They differ in how far visits that are booked may move. Least change also leaves each request with
        whoever has it, so that more may be late. Open one to see what moves and to accept it: the others can
        then be left alone.
      </p>
      <Load data={data} what="the plans">
        {answer => <Options options={answer.options} isReady={isReady} />}
      </Load>
    </Page>
  )
}

interface OptionsProps {
  readonly options: readonly OptionLine[]
  readonly isReady: boolean
}

function Options({ options, isReady }: OptionsProps) {
  if (options.length === 0)
    return <Empty>This plan was made by itself: there is nothing to choose from.</Empty>
  const ready = options.filter(({ run }) => STATUS_WORDS[run.status].isOver).length
  return (
    <>
      <p class="govuk-body" role="status">
        {isReady ? 'All are ready.' : `${ready} of ${options.length} are ready. This page goes on by itself.`}
      </p>
      <Table
        caption="What each comes to; less is better"
        head={['What counts', ...options.map(({ booked }) => ({ label: BOOKED_WORDS[booked].label }))]}
        rows={[
          {
            key: 'status',
            cells: ['Plan', ...options.map(option => <State key={option.run.id} option={option} />)],
          },
          ...COUNTS.map(({ key, label, hint }) => ({
            key: key as string,
            cells: [
              <span key="what">
                {label}
                {hint !== undefined && <span class="app-minor">{hint}</span>}
              </span>,
              ...options.map(({ counts }) => (counts === null ? 'Not known yet' : numberWords(counts[key]))),
            ],
          })),
        ]}
      />
    </>
  )
}

type CountKey = keyof NonNullable<OptionLine['counts']>

const COUNTS: readonly { readonly key: CountKey; readonly label: string; readonly hint?: string }[] = [
  { key: 'lateCases', label: 'Statutory cases late' },
  { key: 'lateDays', label: 'Days late', hint: 'of all of them' },
  { key: 'needUnmet', label: 'Need not met', hint: 'in weighted half-days' },
  { key: 'unmet', label: 'Requests left out' },
  { key: 'movedVisits', label: 'Booked half-days that move' },
  { key: 'movedRequests', label: 'Requests they belong to' },
  { key: 'movedSettings', label: 'Settings they are at' },
  { key: 'changedPeople', label: 'Requests that change specialist' },
  { key: 'leftOut', label: 'Booked requests no longer planned' },
]

function State({ option: { run, booked, share, counts } }: { readonly option: OptionLine }) {
  const { label, colour, isOver } = STATUS_WORDS[run.status]
  return (
    <>
      <Tag colour={colour} label={label} />
      {!isOver && <span class="app-minor">{Math.round(100 * share)}% done</span>}
      <a class="govuk-link app-plan-link" href={`/visit-plans/${run.id}`}>
        Open<span class="govuk-visually-hidden"> “{BOOKED_WORDS[booked].label}”</span>
      </a>
      {counts !== null && counts.movedRequests > 0 && (
        <a class="govuk-link app-plan-link" href={`/visit-plans/${run.id}/moves`}>
          What moves<span class="govuk-visually-hidden"> with “{BOOKED_WORDS[booked].label}”</span>
        </a>
      )}
    </>
  )
}
