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

const NewSeries = page(() => import('./series/new.tsx'))
const SeriesOfVisits = page(() => import('./series/series.tsx'))
const MoveSeries = page(() => import('./series/move.tsx'))
const CancelSeries = page(() => import('./series/cancel.tsx'))

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

const OwnQuestions = page(() => import('./questions/own-list.tsx'))
const AskQuestion = page(() => import('./questions/ask.tsx'))
const OwnQuestion = page(() => import('./questions/own-question.tsx'))
const FollowUp = page(() => import('./questions/follow-up.tsx'))
const WithdrawQuestion = page(() => import('./questions/withdraw.tsx'))
const TurnIntoRequest = page(() => import('./questions/turn.tsx'))
const TeamQuestions = page(() => import('./questions/team-list.tsx'))
const TeamQuestion = page(() => import('./questions/team-question.tsx'))
const AnswerQuestion = page(() => import('./questions/answer.tsx'))
const Reroute = page(() => import('./questions/reroute.tsx'))
const Publish = page(() => import('./questions/publish.tsx'))
const Knowledge = page(() => import('./knowledge/list.tsx'))
const KnowledgePage = page(() => import('./knowledge/page.tsx'))
const TakeDown = page(() => import('./knowledge/take-down.tsx'))

const Overview = page(() => import('./hours/overview.tsx'))
const SetHours = page(() => import('./hours/set.tsx'))
const MoveHours = page(() => import('./hours/move.tsx'))
const Transfers = page(() => import('./hours/transfers.tsx'))
const Pots = page(() => import('./hours/pots.tsx'))
const Pot = page(() => import('./hours/pot.tsx'))
const EditPot = page(() => import('./hours/edit-pot.tsx'))
const Profile = page(() => import('./profile/profile.tsx'))
const SelfReview = page(() => import('./profile/self-review.tsx'))
const SelfReviews = page(() => import('./profile/self-reviews.tsx'))

const Meetings = page(() => import('./meetings/list.tsx'))
const NewMeeting = page(() => import('./meetings/new.tsx'))
const Meeting = page(() => import('./meetings/meeting.tsx'))
const CheckMeeting = page(() => import('./meetings/check.tsx'))
const ChooseTime = page(() => import('./meetings/choose-time.tsx'))

const Training = page(() => import('./training/catalogue.tsx'))
const NewCourse = page(() => import('./training/new-course.tsx'))
const Course = page(() => import('./training/course.tsx'))
const ChangeCourse = page(() => import('./training/change-course.tsx'))
const PlanSession = page(() => import('./training/plan-session.tsx'))
const Coverage = page(() => import('./training/coverage.tsx'))
const Sessions = page(() => import('./training/sessions.tsx'))
const CourseSession = page(() => import('./training/session.tsx'))
const BookPlaces = page(() => import('./training/book.tsx'))
const ChangeSession = page(() => import('./training/change-session.tsx'))
const CallOff = page(() => import('./training/call-off.tsx'))
const Register = page(() => import('./training/register.tsx'))
const PlaceOnSession = page(() => import('./training/place.tsx'))
const Bookings = page(() => import('./training/bookings.tsx'))

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
          <Route path="/requests/:id/series" component={NewSeries} />
          <Route path="/requests/:id/series/:seriesId" component={SeriesOfVisits} />
          <Route path="/requests/:id/series/:seriesId/move" component={MoveSeries} />
          <Route path="/requests/:id/series/:seriesId/cancel" component={CancelSeries} />
          <Route path="/requests/:id/visits/:visitId/confirm" component={Confirm} />
          <Route path="/requests/:id/visits/:visitId/ask-to-move" component={AskToMove} />
          <Route path="/requests/:id/visits/:visitId/cancel" component={Cancel} />
          <Route path="/requests/:id/visits/:visitId/move" component={Move} />
          <Route path="/requests/:id/visits/:visitId/record" component={Record} />
          <Route path="/settings" component={Settings} />
          <Route path="/settings/:id" component={Setting} />
          <Route path="/settings/:id/hours" component={Hours} />
          <Route path="/settings/:id/profile" component={Profile} />
          <Route path="/settings/:id/self-review" component={SelfReview} />
          <Route path="/self-reviews" component={SelfReviews} />
          <Route path="/hours" component={Overview} />
          <Route path="/hours/set" component={SetHours} />
          <Route path="/hours/move" component={MoveHours} />
          <Route path="/hours/transfers" component={Transfers} />
          <Route path="/pots" component={Pots} />
          <Route path="/pots/new" component={EditPot} />
          <Route path="/pots/:id" component={Pot} />
          <Route path="/pots/:id/edit" component={EditPot} />
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
          <Route path="/settings/:id/questions" component={OwnQuestions} />
          <Route path="/settings/:id/questions/new" component={AskQuestion} />
          <Route path="/settings/:id/questions/:questionId" component={OwnQuestion} />
          <Route path="/settings/:id/questions/:questionId/follow-up" component={FollowUp} />
          <Route path="/settings/:id/questions/:questionId/withdraw" component={WithdrawQuestion} />
          <Route path="/settings/:id/questions/:questionId/request" component={TurnIntoRequest} />
          <Route path="/questions" component={TeamQuestions} />
          <Route path="/questions/:questionId" component={TeamQuestion} />
          <Route path="/questions/:questionId/answer" component={AnswerQuestion} />
          <Route path="/questions/:questionId/discipline" component={Reroute} />
          <Route path="/questions/:questionId/publish" component={Publish} />
          <Route path="/knowledge" component={Knowledge} />
          <Route path="/knowledge/:pageId" component={KnowledgePage} />
          <Route path="/knowledge/:pageId/take-down" component={TakeDown} />
          <Route path="/meetings" component={Meetings} />
          <Route path="/meetings/new" component={NewMeeting} />
          <Route path="/meetings/:id" component={Meeting} />
          <Route path="/meetings/:id/check" component={CheckMeeting} />
          <Route path="/meetings/:id/days/:dayId/time" component={ChooseTime} />
          <Route path="/training" component={Training} />
          <Route path="/training/bookings" component={Bookings} />
          <Route path="/training/courses/new" component={NewCourse} />
          <Route path="/training/courses/:id" component={Course} />
          <Route path="/training/courses/:id/change" component={ChangeCourse} />
          <Route path="/training/courses/:id/plan" component={PlanSession} />
          <Route path="/training/courses/:id/coverage" component={Coverage} />
          <Route path="/training/sessions" component={Sessions} />
          <Route path="/training/sessions/:id" component={CourseSession} />
          <Route path="/training/sessions/:id/book" component={BookPlaces} />
          <Route path="/training/sessions/:id/change" component={ChangeSession} />
          <Route path="/training/sessions/:id/call-off" component={CallOff} />
          <Route path="/training/sessions/:id/register" component={Register} />
          <Route path="/training/sessions/:id/places/:placeId/:what" component={PlaceOnSession} />
          <Route default component={NotFound} />
        </Router>
      </Caught>
    </Layout>
  )
}
