import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Details, Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { shortDate } from '../dates.ts'
import { useMe } from '../me.ts'
import { CaseFrame } from './case-frame.tsx'
import { STATE_COLOURS } from './codes.ts'
import { standingWords } from './day-words.ts'
import { PhaseTransferHint } from './phase-transfer-hint.tsx'
import { provisionWords, UNCHECKED_WORDS } from './provision-words.ts'
import { CasePage } from './use-case.tsx'
import { weeksOf } from './weeks.ts'
import { WeeksPicture } from './weeks-picture.tsx'

type DateView = CaseView['dates'][number]

/** A case: the weeks as a picture, and every date with what says so. */
export default function CaseDates() {
  return (
    <CasePage title="Case">
      {view => (
        <CaseFrame view={view}>
          {view.shared === 'nothing' && !view.mayWrite ? <NotShared /> : <Dates view={view} />}
        </CaseFrame>
      )}
    </CasePage>
  )
}

function NotShared() {
  return (
    <Empty>
      <p>There is a case for this child. The officer has not shared its dates with your setting.</p>
      <p>Ask the officer named above if you need them.</p>
    </Empty>
  )
}

function Dates({ view }: { readonly view: CaseView }) {
  const { today } = useMe()
  const weeks = weeksOf(view.dates, today)
  const isAssessment = view.stage !== 'plan' && view.stage !== 'ended'
  return (
    <>
      {weeks !== null && isAssessment && (
        <>
          <h2 class="govuk-heading-m">The 20 weeks</h2>
          <WeeksPicture weeks={weeks} />
        </>
      )}
      <PhaseTransferHint view={view} />
      <h2 class="govuk-heading-m">Dates</h2>
      {view.dates.length === 0 ? (
        <Empty>No date has started yet. Dates start with what is recorded.</Empty>
      ) : (
        <DateTable dates={view.dates} />
      )}
      {weeks !== null && !isAssessment && (
        <Details summary="The 20 weeks of the assessment">
          <WeeksPicture weeks={weeks} />
        </Details>
      )}
      {view.notStarted.length > 0 && (
        <div class="app-no-print">
          <Details summary={`Dates that have not started (${view.notStarted.length})`}>
            <ul class="govuk-list govuk-list--bullet">
              {view.notStarted.map(({ rule, label }) => (
                <li key={rule}>
                  <a class="govuk-link" href={`/ehc/rules#${rule}`}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </Details>
        </div>
      )}
    </>
  )
}

function DateTable({ dates }: { readonly dates: readonly DateView[] }) {
  return (
    <Table
      caption="Dates of this case, earliest first"
      captionHidden
      head={['What', 'Due', 'State', 'Why']}
      rows={dates.map((date, at) => ({
        key: `${date.rule}${date.about}${at}`,
        cells: [
          <What key="what" date={date} />,
          <span key="due" class="app-nowrap">
            {date.dueOn === null ? 'No day yet' : shortDate(date.dueOn)}
          </span>,
          <State key="state" date={date} />,
          <Why key="why" date={date} />,
        ],
      }))}
    />
  )
}

function What({ date }: { readonly date: DateView }) {
  return (
    <>
      {date.label}
      {date.about !== null && <span class="app-minor">{date.about}</span>}
      <span class="app-minor">{date.actor}</span>
    </>
  )
}

function State({ date }: { readonly date: DateView }) {
  const words = standingWords(date)
  return (
    <div class="app-state">
      <Tag colour={STATE_COLOURS[date.state]} label={date.stateLabel} />
      {words !== '' && <span class="app-minor">{words}</span>}
      {date.metOn !== null && <span class="app-minor">Done {shortDate(date.metOn)}</span>}
      {date.exemption !== null && <span class="app-minor">{date.exemption}</span>}
      {date.missing !== null && <span class="app-minor">Not recorded yet: {date.missing}</span>}
      {date.overtaken !== null && <span class="app-minor">Since then: {date.overtaken}</span>}
      {date.unknown !== null && <span class="app-minor">{date.unknown}</span>}
    </div>
  )
}

function Why({ date }: { readonly date: DateView }) {
  const { text, isUnchecked } = provisionWords(date.why)
  const why = isUnchecked ? `${text} ${UNCHECKED_WORDS}` : text
  return (
    <>
      <span class="app-only-print">{why}</span>
      <WhyDetails date={date} why={why} />
    </>
  )
}

function WhyDetails({ date, why }: { readonly date: DateView; readonly why: string }) {
  return (
    <details class="govuk-details app-why app-no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Why this date?<span class="govuk-visually-hidden"> {date.label}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{why}</p>
        <a class="govuk-link" href={`/ehc/rules#${date.rule}`}>
          Read the rule<span class="govuk-visually-hidden">: {date.label}</span>
        </a>
      </div>
    </details>
  )
}
