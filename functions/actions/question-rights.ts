import { type Actor, can } from '../../shared/people/roles.ts'
import { answersOf, isWaiting, type Question } from '../../shared/questions/question.ts'

/** What the team can do with a question. */
export interface TeamRights {
  readonly take: boolean
  readonly 'put-back': boolean
  readonly answer: boolean
  readonly reroute: boolean
  readonly publish: boolean
}

/** What the setting that asked can do with it. */
export interface SettingRights {
  readonly 'follow-up': boolean
  readonly withdraw: boolean
  readonly 'turn-into-request': boolean
}

/**
 * What this person of the team can do now: the rule of the actions, and of the doors that a page shows. Whoever has
 * taken a question answers it; a lead may take it over.
 */
export function teamRights(question: Question, actor: Actor): TeamRights {
  const { takenBy, publishedAs, status } = question
  const isOpen = isWaiting(question)
  const isMine = takenBy?.userId === actor.userId
  const leads = can(actor, 'publish-answers')
  return {
    take: isOpen && !isMine && (takenBy === null || leads),
    'put-back': isOpen && takenBy !== null && (isMine || leads),
    answer: isOpen && (takenBy === null || isMine || leads),
    reroute: isOpen && can(actor, 'triage-requests'),
    publish:
      leads && publishedAs === null && status !== 'withdrawn' && !isOpen && answersOf(question).length > 0,
  }
}

/** What the setting can do now. */
export function settingRights(question: Question): SettingRights {
  const { status } = question
  return {
    'follow-up': status === 'answered',
    withdraw: isWaiting(question),
    'turn-into-request': status !== 'withdrawn' && status !== 'turned-into-request',
  }
}
