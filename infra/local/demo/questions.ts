import type { Acting, Outcome } from '../../../functions/actions/acting.ts'
import { answerQuestion } from '../../../functions/actions/answer-question.ts'
import { askQuestion } from '../../../functions/actions/ask-question.ts'
import { followUpQuestion } from '../../../functions/actions/follow-up-question.ts'
import { publishAnswer } from '../../../functions/actions/publish-answer.ts'
import { takeQuestion } from '../../../functions/actions/take-question.ts'
import { turnQuestionIntoRequest } from '../../../functions/actions/turn-question-into-request.ts'
import { withdrawQuestion } from '../../../functions/actions/withdraw-question.ts'
import { londonInstant } from '../../../shared/calendar/local-date.ts'
import { DEFAULT_CASEWORK_SETTINGS } from '../../../shared/casework/settings.ts'
import { SERVICE_KEYS, serviceOf } from '../../../shared/catalogue/services.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import { actorOf, type User } from '../../../shared/people/user.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import { UNSURE_DISCIPLINE } from '../../../shared/questions/policy.ts'
import type { Question } from '../../../shared/questions/question.ts'
import { isServiceFor } from '../../../shared/questions/question-request.ts'
import type { Chance } from './chance.ts'
import { QUESTION_PLANS, type QuestionPlan } from './question-words.ts'
import { type Stage, whoActs } from './teller.ts'

/** Who plays a question: the setting and its SENCO, whoever answers, and the lead. */
interface Cast {
  readonly setting: Setting
  readonly senco: User
  readonly answerer: User
  readonly lead: User
}

/** A question as it goes on: what its people do after so many working days. */
interface Play {
  readonly id: string
  readonly plan: QuestionPlan
  readonly cast: Cast
  readonly act: (user: User, daysLater: number, what: (acting: Acting) => Outcome<unknown>) => void
  readonly now: () => Question
}

/** Questions in writing, in every state there is, some of them published for all settings. */
export function playQuestions(stage: Stage, chance: Chance): void {
  const [lead] = whoActs.withRole(stage, 'allocation-lead')
  // Whom people look at first: the first of the list to sign in from.
  const [firstSenco] = whoActs
    .withRole(stage, 'senco')
    .toSorted((a, b) => a.username.localeCompare(b.username))
  const first = stage.settings.find(({ id }) => firstSenco?.settingIds.includes(id))
  if (lead === undefined || first === undefined) return
  for (const [at, plan] of QUESTION_PLANS.entries()) {
    const setting = at % 3 === 2 ? chance.pick(stage.settings) : first
    const [senco] = whoActs.sencoOf(stage, setting.id)
    if (senco === undefined || setting.status === 'closed') continue
    playQuestion(stage, chance, plan, { setting, senco, lead, answerer: answererOf(stage, plan) ?? lead })
  }
}

function answererOf(stage: Stage, { discipline }: QuestionPlan): User | undefined {
  const able = stage.specialists.find(({ disciplines }) =>
    disciplines.includes(discipline ?? UNSURE_DISCIPLINE),
  )
  return able && whoActs.specialist(stage, able.id)
}

function playQuestion(stage: Stage, chance: Chance, plan: QuestionPlan, cast: Cast): void {
  const { world, pastDays, specialists } = stage
  const start = Math.max(0, pastDays.length - plan.daysAgo)
  let minutes = 540
  const actingOn = (user: User, daysLater: number): Acting => {
    const today = pastDays[Math.min(start + daysLater, pastDays.length - 1)] ?? ''
    minutes += 20
    const actor = actorOf(user)
    const at = londonInstant(today, minutes)
    const settings = { casework: DEFAULT_CASEWORK_SETTINGS, policy: PRODUCT_POLICY_IN_FORCE }
    return { actor, at, today, nowMinutes: minutes, newId: chance.id, ...settings }
  }
  const { subject, text, discipline } = plan
  const asked = askQuestion(
    actingOn(cast.senco, 0),
    { setting: cast.setting, specialists },
    { subject, text, discipline, about: 'no-child' },
  )
  world.commit(asked.change)
  const id = asked.answer.questionId
  goOn(stage, chance, {
    id,
    plan,
    cast,
    act: (user, daysLater, what) => world.commit(what(actingOn(user, daysLater)).change),
    now: () => world.record('question', id),
  })
}

function goOn(stage: Stage, chance: Chance, play: Play): void {
  const { plan, cast, act, now } = play
  if (plan.end === 'waiting') return
  if (plan.end === 'taken-back') {
    act(cast.senco, 1, acting => withdrawQuestion(acting, now(), { version: now().version }))
    return
  }
  act(cast.answerer, 1, acting => takeQuestion(acting, now(), { version: now().version, isTaken: true }))
  if (plan.end === 'taken') return
  act(cast.answerer, 3, acting =>
    answerQuestion(acting, now(), {
      version: now().version,
      text: plan.answer,
      minutes: chance.between(2, 9) * 5,
    }),
  )
  if (plan.end === 'asked-again') askAgain(stage, play)
  if (plan.end === 'turned') turn(play)
  if (plan.end === 'published') publish(play)
}

function askAgain({ specialists }: Stage, { cast, act, now }: Play): void {
  act(cast.senco, 5, acting =>
    followUpQuestion(
      acting,
      { question: now(), specialists },
      { version: now().version, text: 'Thank you. What if a child stays there for the whole lesson?' },
    ),
  )
}

function turn({ cast, act, now }: Play): void {
  const serviceId = SERVICE_KEYS.find(key => isServiceFor(now(), serviceOf(key)))
  if (serviceId === undefined) return
  act(cast.senco, 5, acting =>
    turnQuestionIntoRequest(
      acting,
      { question: now(), setting: cast.setting },
      { version: now().version, serviceId },
    ),
  )
}

function publish({ plan, cast, act, now }: Play): void {
  const known = { settingName: cast.setting.name, settings: [], people: [], others: [], child: null }
  act(cast.lead, 6, acting =>
    publishAnswer(
      acting,
      { question: now(), known },
      {
        version: now().version,
        title: plan.subject,
        question: plan.text,
        answer: plan.answer,
        words: plan.words,
      },
    ),
  )
}
