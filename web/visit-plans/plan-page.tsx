import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import type { RunView } from '../../shared/contracts/allocation.ts'
import { CouldNotLoad, Loading } from '../components/load.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { Tag } from '../components/tag.tsx'
import type { FieldError } from '../problem.ts'
import { atRisk } from './at-risk-lines.ts'
import { STATUS_WORDS } from './labels.ts'
import { missingWords, planName } from './plan-words.ts'
import { isOver, type Plan, usePlan } from './use-plan.ts'
import './visit-plans.scss'

/** The parts of a plan's pages: the end of the address and what it is called. */
const PARTS = {
  '': 'Overview',
  specialists: 'By specialist',
  requests: 'By request',
  'left-out': 'Left out',
  'at-risk': 'At risk',
  moves: 'What moves',
} as const
export type PlanPart = keyof typeof PARTS

export interface PlanPageProps {
  readonly part: PlanPart
  /** What the children are given: the plan, and how to read it again. */
  readonly children: (view: RunView, plan: Plan) => ComponentChildren
  readonly errors?: readonly FieldError[]
  /** In place of the part's own name, below which the page then stands. */
  readonly heading?: string
  readonly back?: { readonly href: string; readonly label: string }
}

/** One page of a plan: its name, its state and the way to its other pages. */
export function PlanPage({ part, children, errors = [], heading, back }: PlanPageProps) {
  const { runId = '' } = useRoute().params
  const plan = usePlan(runId)
  const { view, problem } = plan
  const title = heading ?? (part === '' ? 'Visit plan' : PARTS[part])
  if (view === null)
    return (
      <Page title={problem?.status === 404 ? 'Page not found' : title} back={back ?? TO_PLANS}>
        {problem === null ? (
          <Loading what="this plan" />
        ) : (
          <CouldNotLoad problem={problem} onRetry={plan.reload} />
        )}
      </Page>
    )
  const missing = missingWords(view.parts)
  return (
    <Page
      title={part === '' ? 'Visit plan' : `Visit plan: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
      heading={part === '' ? planName(view.run) : title}
      caption={part === '' ? 'Visit plan' : planName(view.run)}
      back={back ?? TO_PLANS}
      errors={errors}
      wide
    >
      <State view={view} />
      <SubNav label="Parts of this plan" items={linksOf(view, part)} />
      {problem !== null && (
        <p class="govuk-body" role="status">
          {problem.title}. This page shows what was read last and goes on trying.
        </p>
      )}
      {part !== '' && !isOver(view) && <StillPlanning runId={runId} />}
      {part !== '' && isOver(view) && missing !== null && <Inset>{missing}</Inset>}
      {children(view, plan)}
    </Page>
  )
}

const TO_PLANS = { href: '/visit-plans', label: 'Visit plans' } as const

function State({ view: { run, accepted, placed, canAccept } }: { readonly view: RunView }) {
  const { label, colour } = STATUS_WORDS[run.status]
  return (
    <p class="govuk-body">
      <Tag colour={colour} label={label} /> {run.isWhatIf && <Tag colour="purple" label="What if" />}{' '}
      {canAccept && `${accepted} of ${placed.length} accepted`}
    </p>
  )
}

function StillPlanning({ runId }: { readonly runId: string }) {
  return (
    <Inset>
      This plan is still being worked out: more may come.{' '}
      <a class="govuk-link" href={`/visit-plans/${runId}`}>
        See how far it has come
      </a>
    </Inset>
  )
}

function linksOf(view: RunView, part: PlanPart) {
  const { run, unmet } = view
  const counts: Partial<Record<PlanPart, number>> = {
    'left-out': unmet.length,
    'at-risk': atRisk(view).length,
    moves: view.moves.length,
  }
  // Where every booked visit was to be kept there is nothing to say of moves.
  const parts = (Object.keys(PARTS) as PlanPart[]).filter(
    key => key !== 'moves' || view.ask.booked !== 'keep',
  )
  return parts.map(key => ({
    href: key === '' ? `/visit-plans/${run.id}` : `/visit-plans/${run.id}/${key}`,
    label: counts[key] === undefined ? PARTS[key] : `${PARTS[key]} (${counts[key]})`,
    current: key === part,
  }))
}
