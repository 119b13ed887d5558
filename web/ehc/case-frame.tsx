import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { CaseView } from '../../shared/contracts/ehc.ts'
import { LinkButton } from '../components/button.tsx'
import { NotificationBanner } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { Tag } from '../components/tag.tsx'
import { longDate } from '../dates.ts'
import { useMe } from '../me.ts'
import { standingWords, weekWords } from './day-words.ts'
import { isEventKind } from './event-forms.ts'
import { recordedWords } from './recorded.ts'
import './ehc.scss'

export interface CaseFrameProps {
  readonly view: CaseView
  readonly children: ComponentChildren
}

const PARTS = [
  { path: '', label: 'Dates' },
  { path: '/advice', label: 'Advice' },
  { path: '/documents', label: 'Documents' },
  { path: '/details', label: 'Details' },
  { path: '/sen2', label: 'SEN2' },
  { path: '/timeline', label: 'Timeline' },
] as const

/** What the pages of one case share: heading, where it stands, what can be done, its parts. */
export function CaseFrame({ view, children }: CaseFrameProps) {
  const { path, query } = useLocation()
  const { today } = useMe()
  const base = `/ehc/cases/${view.ehcCase.id}`
  const items = PARTS.filter(part => isShown(part.label, view)).map(part => ({
    href: base + part.path,
    label: part.path === '/sen2' && view.sen2.length > 0 ? `SEN2 (${view.sen2.length})` : part.label,
    current: base + part.path === path,
  }))
  const done = doneWords(query, view)
  useEffect(() => {
    // Said once: coming back to the page, or loading it again, is no news.
    if (done !== '') history.replaceState(history.state, '', path)
  }, [done])
  const part = items.find(item => item.current)?.label ?? 'Dates'
  return (
    <Page
      title={`Case ${view.reference}: ${part}`}
      heading="Needs assessment and plan"
      caption={`Case ${view.reference}`}
      wide
    >
      {done !== '' && (
        <NotificationBanner isSuccess>
          <p class="govuk-body">{done}</p>
        </NotificationBanner>
      )}
      <p class="govuk-body-s app-only-print">Printed as it stands on {longDate(today)}.</p>
      <Banner view={view} />
      {view.mayWrite && (
        <div class="govuk-button-group app-no-print">
          <LinkButton href={`${base}/record`}>Record what happened</LinkButton>
          <LinkButton href={`${base}/edit`} kind="secondary">
            Change details or sharing
          </LinkButton>
        </div>
      )}
      {items.length > 1 && <SubNav label="Parts of this case" items={items} />}
      {children}
    </Page>
  )
}

/** What was done just now, as the address says it; '' for nothing. */
function doneWords(
  { recorded, times, saved }: Readonly<Record<string, string | undefined>>,
  { events }: CaseView,
): string {
  if (isEventKind(recorded)) return recordedWords(events, recorded, Number(times ?? 1) || 1)
  return saved === 'yes' ? 'Saved: the details of this case are as you left them.' : ''
}

/** What has not been shared has no tab for those it is not shared with. */
function isShown(label: string, { mayWrite, shared }: CaseView): boolean {
  if (mayWrite || label === 'Dates') return true
  return shared === 'everything' && label !== 'SEN2'
}

function Banner({ view }: { readonly view: CaseView }) {
  const { ehcCase, reference, who, stage, stageLabel, week, next } = view
  return (
    <section class="app-identity" aria-label="The case in brief">
      <dl>
        <Fact term="For">{who}</Fact>
        <Fact term="Reference">{reference}</Fact>
        <Fact term="Stage">
          <Tag
            colour={
              stage === 'plan' ? 'green' : stage === 'ended' || stage === 'struck-out' ? 'grey' : 'blue'
            }
            label={stageLabel}
          />
        </Fact>
        {week !== null && stage !== 'plan' && <Fact term="Week">{weekWords(week)}</Fact>}
        <Fact term="Next date">
          {next === null ? (
            view.shared === 'nothing' && !view.mayWrite ? (
              'Not shared with your setting'
            ) : (
              'Nothing is waiting'
            )
          ) : (
            <>
              {next.label}
              <span class="app-minor">
                {next.dueOn !== null && longDate(next.dueOn)}, {standingWords(next)}
              </span>
            </>
          )}
        </Fact>
        {ehcCase.settingName !== null && <Fact term="Setting">{ehcCase.settingName}</Fact>}
        <Fact term="Officer">{ehcCase.officer.name}</Fact>
      </dl>
    </section>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
