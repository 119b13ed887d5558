import type { ComponentType } from 'preact'
import { LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { Broken, Caught } from './components/caught.tsx'
import Home from './home/home.tsx'
import { Layout } from './layout.tsx'
import { noteNavigation } from './navigation.ts'
import NotFound from './not-found.tsx'
import { SessionGate } from './session/gate.tsx'
import { SIGN_IN_PATHS } from './session.ts'

/** A page that is fetched when it is opened; one that cannot be fetched says so. */
function page(load: () => Promise<{ default: ComponentType }>) {
  return lazy(() => load().catch(() => ({ default: Broken })))
}

const Accessibility = page(() => import('./accessibility.tsx'))
const SignedIn = page(() => import('./session/signed-in.tsx'))
const SignedOut = page(() => import('./session/signed-out.tsx'))

const Requests = page(() => import('./requests/list.tsx'))
const NewRequest = page(() => import('./requests/new.tsx'))
const Tasks = page(() => import('./requests/tasks.tsx'))
const EditSection = page(() => import('./requests/edit/edit-section.tsx'))
const Check = page(() => import('./requests/check.tsx'))
const Sent = page(() => import('./requests/sent.tsx'))
const Case = page(() => import('./requests/case.tsx'))
const CaseVisits = page(() => import('./requests/case-visits.tsx'))
const CaseTimeline = page(() => import('./requests/case-timeline.tsx'))
const Withdraw = page(() => import('./requests/withdraw.tsx'))
const Decide = page(() => import('./requests/decision.tsx'))
const Allocate = page(() => import('./requests/allocation.tsx'))
const Close = page(() => import('./requests/close.tsx'))

const Book = page(() => import('./visits/book.tsx'))
const AskFor = page(() => import('./visits/ask-for.tsx'))
const Confirm = page(() => import('./visits/confirm.tsx'))
const AskToMove = page(() => import('./visits/ask-to-move.tsx'))
const Cancel = page(() => import('./visits/cancel.tsx'))
const Move = page(() => import('./visits/move.tsx'))
const Record = page(() => import('./visits/record.tsx'))

const Setting = page(() => import('./settings/setting.tsx'))
const Hours = page(() => import('./settings/hours.tsx'))
const Settings = page(() => import('./settings/settings.tsx'))
const Notices = page(() => import('./notices/notices.tsx'))
const Work = page(() => import('./work/list.tsx'))
const Diary = page(() => import('./diary/diary.tsx'))
const Day = page(() => import('./diary/day.tsx'))
const Specialists = page(() => import('./people/specialists.tsx'))
const Time = page(() => import('./specialist-time/time.tsx'))
const ChangeTime = page(() => import('./specialist-time/change-time.tsx'))
const Users = page(() => import('./people/users.tsx'))

const Policy = page(() => import('./policy/policy.tsx'))
const ChangePolicy = page(() => import('./policy/change.tsx'))

const VisitPlans = page(() => import('./visit-plans/list.tsx'))
const NewVisitPlan = page(() => import('./visit-plans/new.tsx'))
const VisitPlan = page(() => import('./visit-plans/overview.tsx'))
const PlanSpecialists = page(() => import('./visit-plans/specialists.tsx'))
const PlanRequests = page(() => import('./visit-plans/requests.tsx'))
const PlanRequest = page(() => import('./visit-plans/request.tsx'))
const PlanLeftOut = page(() => import('./visit-plans/left-out.tsx'))
const PlanAtRisk = page(() => import('./visit-plans/at-risk.tsx'))
const PlanMoves = page(() => import('./visit-plans/moves.tsx'))
const PlanOptions = page(() => import('./visit-plans/options.tsx'))
const ComparePlans = page(() => import('./visit-plans/compare.tsx'))

const Cases = page(() => import('./ehc/list.tsx'))
const NewCase = page(() => import('./ehc/new.tsx'))
const CaseDates = page(() => import('./ehc/case-dates.tsx'))
const CaseAdvice = page(() => import('./ehc/case-advice.tsx'))
const CaseDocuments = page(() => import('./ehc/case-documents.tsx'))
const CaseDetails = page(() => import('./ehc/case-details.tsx'))
const CaseSen2 = page(() => import('./ehc/case-sen2.tsx'))
const EhcTimeline = page(() => import('./ehc/case-timeline.tsx'))
const RecordEvent = page(() => import('./ehc/record.tsx'))
const EditCase = page(() => import('./ehc/edit.tsx'))
const Rules = page(() => import('./ehc/rules.tsx'))
const Timeliness = page(() => import('./ehc/timeliness.tsx'))
const BeforeYouAsk = page(() => import('./ehc/before-you-ask.tsx'))
const SettingCaseList = page(() => import('./ehc/setting-list.tsx'))

/** Every page and its address. Pages of one role are loaded when somebody opens them. */
export function App() {
  return (
    <LocationProvider>
      <Pages />
    </LocationProvider>
  )
}

const PUBLIC_PATHS: readonly string[] = ['/accessibility', ...Object.values(SIGN_IN_PATHS)]

function Pages() {
  const { path } = useLocation()
  if (PUBLIC_PATHS.includes(path)) return <PublicPages path={path} />
  return (
    <SessionGate>
      <SignedInPages path={path} />
    </SessionGate>
  )
}

/** The pages that need no sign-in. */
function PublicPages({ path }: { readonly path: string }) {
  return (
    <Layout>
      <Caught path={path}>
        <Router onRouteChange={noteNavigation}>
          <Route path={SIGN_IN_PATHS.signedIn} component={SignedIn} />
          <Route path={SIGN_IN_PATHS.signedOut} component={SignedOut} />
          <Route path="/accessibility" component={Accessibility} />
        </Router>
      </Caught>
    </Layout>
  )
}

/** The pages behind sign-in. */
function SignedInPages({ path }: { readonly path: string }) {
  return (
    <Layout>
      <Caught path={path}>
        <Router onRouteChange={noteNavigation}>
          <Route path="/" component={Home} />
          <Route path="/requests" component={Requests} />
          <Route path="/requests/new" component={NewRequest} />
          <Route path="/requests/:id" component={Case} />
          <Route path="/requests/:id/visits" component={CaseVisits} />
          <Route path="/requests/:id/timeline" component={CaseTimeline} />
          <Route path="/requests/:id/tasks" component={Tasks} />
          <Route path="/requests/:id/edit/:section" component={EditSection} />
          <Route path="/requests/:id/check" component={Check} />
          <Route path="/requests/:id/sent" component={Sent} />
          <Route path="/requests/:id/withdraw" component={Withdraw} />
          <Route path="/requests/:id/decision" component={Decide} />
          <Route path="/requests/:id/allocation" component={Allocate} />
          <Route path="/requests/:id/close" component={Close} />
          <Route path="/requests/:id/book" component={Book} />
          <Route path="/requests/:id/ask-for-visit" component={AskFor} />
          <Route path="/requests/:id/visits/:visitId/confirm" component={Confirm} />
          <Route path="/requests/:id/visits/:visitId/ask-to-move" component={AskToMove} />
          <Route path="/requests/:id/visits/:visitId/cancel" component={Cancel} />
          <Route path="/requests/:id/visits/:visitId/move" component={Move} />
          <Route path="/requests/:id/visits/:visitId/record" component={Record} />
          <Route path="/settings" component={Settings} />
          <Route path="/settings/:id" component={Setting} />
          <Route path="/settings/:id/hours" component={Hours} />
          <Route path="/notices" component={Notices} />
          <Route path="/work" component={Work} />
          <Route path="/diary" component={Diary} />
          <Route path="/diary/:specialistId" component={Diary} />
          <Route path="/day/:specialistId/:on" component={Day} />
          <Route path="/specialists" component={Specialists} />
          <Route path="/specialists/:id/time" component={Time} />
          <Route path="/specialists/:id/time/:what" component={ChangeTime} />
          <Route path="/users" component={Users} />
          <Route path="/policy" component={Policy} />
          <Route path="/policy/change" component={ChangePolicy} />
          <Route path="/visit-plans" component={VisitPlans} />
          <Route path="/visit-plans/new" component={NewVisitPlan} />
          <Route path="/visit-plans/:runId" component={VisitPlan} />
          <Route path="/visit-plans/:runId/specialists" component={PlanSpecialists} />
          <Route path="/visit-plans/:runId/requests" component={PlanRequests} />
          <Route path="/visit-plans/:runId/requests/:requestId" component={PlanRequest} />
          <Route path="/visit-plans/:runId/left-out" component={PlanLeftOut} />
          <Route path="/visit-plans/:runId/at-risk" component={PlanAtRisk} />
          <Route path="/visit-plans/:runId/moves" component={PlanMoves} />
          <Route path="/visit-plans/:runId/options" component={PlanOptions} />
          <Route path="/visit-plans/:runId/compare/:otherId" component={ComparePlans} />
          <Route path="/ehc" component={Cases} />
          <Route path="/ehc/new" component={NewCase} />
          <Route path="/ehc/rules" component={Rules} />
          <Route path="/ehc/timeliness" component={Timeliness} />
          <Route path="/ehc/before-you-ask" component={BeforeYouAsk} />
          <Route path="/ehc/settings/:id" component={SettingCaseList} />
          <Route path="/ehc/cases/:id" component={CaseDates} />
          <Route path="/ehc/cases/:id/advice" component={CaseAdvice} />
          <Route path="/ehc/cases/:id/documents" component={CaseDocuments} />
          <Route path="/ehc/cases/:id/details" component={CaseDetails} />
          <Route path="/ehc/cases/:id/sen2" component={CaseSen2} />
          <Route path="/ehc/cases/:id/timeline" component={EhcTimeline} />
          <Route path="/ehc/cases/:id/record" component={RecordEvent} />
          <Route path="/ehc/cases/:id/edit" component={EditCase} />
          <Route default component={NotFound} />
        </Router>
      </Caught>
    </Layout>
  )
}
