import type { RunView } from '../../shared/contracts/allocation.ts'
import type { MoveLine } from '../../shared/contracts/allocation-moves.ts'
import { Details, Empty } from '../components/messages.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Table } from '../components/table.tsx'
import { WhoWhen, WhyAndPrice } from './move-facts.tsx'
import { bySetting, movesWords } from './move-words.ts'
import { pageOf, usePageNumber } from './page-number.ts'
import { PlanPage } from './plan-page.tsx'
import { ReasonList } from './reason-list.tsx'
import { isOver } from './use-plan.ts'

/** The booked visits a plan moves: for whom, from when and who to when and who, why, and what each costs. */
export default function WhatMoves() {
  return <PlanPage part="moves">{view => <Moves view={view} />}</PlanPage>
}

function Moves({ view }: { readonly view: RunView }) {
  const { run, ask, moves, movesPrice } = view
  const number = usePageNumber()
  const path = `/visit-plans/${run.id}/moves`
  const { shown, next, previous } = pageOf(moves, number, page =>
    page === 1 ? path : `${path}?page=${page}`,
  )
  if (moves.length === 0) return <Empty>{nothingWords(ask.booked === 'keep', isOver(view))}</Empty>
  return (
    <>
      <p class="govuk-body">{movesWords(moves)} Nobody is told of it until you accept it.</p>
      {movesPrice.length > 0 && (
        <Details summary="What all of this does to what counts">
          <p class="govuk-body">Each move by itself, added up. What it makes room for is not in it.</p>
          <ReasonList reasons={movesPrice} none="" />
        </Details>
      )}
      {bySetting(shown).map(setting => (
        <section key={setting.id}>
          <h2 class="govuk-heading-m">{setting.name}</h2>
          <MoveTable runId={run.id} setting={setting.name} moves={setting.moves} />
        </section>
      ))}
      <Pagination next={next} previous={previous} />
    </>
  )
}

function nothingWords(isKept: boolean, hasEnded: boolean): string {
  if (!hasEnded) return 'What moves is known once this plan is ready.'
  return isKept
    ? 'Nothing moves: this plan was asked to keep every booked visit.'
    : 'Nothing moves: every booked visit stays with its specialist, on its day.'
}

interface MoveTableProps {
  readonly runId: string
  readonly setting: string
  readonly moves: readonly MoveLine[]
}

function MoveTable({ runId, setting, moves }: MoveTableProps) {
  return (
    <Table
      caption={`What moves at ${setting}`}
      captionHidden
      head={['Request', 'From', 'To', 'Why, and what it does']}
      rows={moves.map(({ requestId, reference, who, from, to, why, price }) => ({
        key: requestId,
        cells: [
          <span key="request">
            <a class="govuk-link app-nowrap" href={`/visit-plans/${runId}/requests/${requestId}`}>
              {reference}
            </a>
            <span class="app-minor">{who}</span>
          </span>,
          <WhoWhen key="from" at={from} />,
          <WhoWhen key="to" at={to} />,
          <WhyAndPrice key="why" why={why.words} price={price} />,
        ],
      }))}
    />
  )
}
