import { DISCIPLINE_KEYS, type DisciplineKey } from '../../shared/people/disciplines.ts'
import { can } from '../../shared/people/roles.ts'
import { actorOf } from '../../shared/people/user.ts'
import type { Question } from '../../shared/questions/question.ts'
import type { Known } from '../../shared/questions/redaction.ts'
import type { QuestionToPublish } from '../actions/publish-answer.ts'
import type { QuestionWithTeam } from '../actions/question-change.ts'
import type { QuestionOfSetting } from '../actions/turn-question-into-request.ts'
import type { Stores } from '../ports.ts'

interface Asked {
  readonly stores: Stores
  readonly authority: string
  readonly userId: string
}
type OfTeam = Asked & { readonly params: { readonly questionId: string } }
type OfSetting = Asked & { readonly params: { readonly settingId: string; readonly questionId: string } }

/** Which questions somebody of the team may read: of which disciplines, and of which settings none. */
export interface QuestionReach {
  readonly disciplines: readonly DisciplineKey[]
  readonly keptFrom: readonly string[]
}

/** A lead reads all, a specialist those of their disciplines, but none of a setting they must not be sent to. */
export async function reachOf({ stores, authority, userId }: Asked): Promise<QuestionReach> {
  const user = await stores.users.get(authority, userId)
  if (user === null) return { disciplines: [], keptFrom: [] }
  if (can(actorOf(user), 'publish-answers')) return { disciplines: DISCIPLINE_KEYS, keptFrom: [] }
  const own = user.specialistId === null ? null : await stores.specialists.get(authority, user.specialistId)
  return {
    disciplines: DISCIPLINE_KEYS.filter(key => own?.disciplines.includes(key)),
    keptFrom: own?.conflictSettingIds ?? [],
  }
}

/** A question for somebody of the team; null where it is not of their disciplines, as if it were not there. */
export async function loadForTeam(asked: OfTeam): Promise<Question | null> {
  const { stores, authority, params } = asked
  const [question, { disciplines, keptFrom }] = await Promise.all([
    stores.records.get('question', authority, params.questionId),
    reachOf(asked),
  ])
  if (question === null || keptFrom.includes(question.settingId)) return null
  return disciplines.includes(question.discipline) ? question : null
}

/** A question with the specialists who might have it instead. */
export async function loadWithTeam(asked: OfTeam): Promise<QuestionWithTeam | null> {
  const [question, specialists] = await Promise.all([
    loadForTeam(asked),
    asked.stores.specialists.list(asked.authority),
  ])
  return question === null ? null : { question, specialists }
}

/** A setting's own question. */
export async function loadOwn({ stores, authority, params }: OfSetting): Promise<Question | null> {
  const question = await stores.records.get('question', authority, params.questionId)
  return question?.settingId === params.settingId ? question : null
}

/** A setting's own question with the specialists who might answer it. */
export async function loadOwnWithTeam(asked: OfSetting): Promise<QuestionWithTeam | null> {
  const [question, specialists] = await Promise.all([
    loadOwn(asked),
    asked.stores.specialists.list(asked.authority),
  ])
  return question === null ? null : { question, specialists }
}

/** A setting's own question with the setting. */
export async function loadOwnWithSetting(asked: OfSetting): Promise<QuestionOfSetting | null> {
  const { stores, authority, params } = asked
  const [question, setting] = await Promise.all([
    loadOwn(asked),
    stores.settings.get(authority, params.settingId),
  ])
  return question === null || setting === null ? null : { question, setting }
}

/** A question with every name that must not be published with it. */
export async function loadToPublish(asked: OfTeam): Promise<QuestionToPublish | null> {
  const { stores, authority } = asked
  const [question, users, settings] = await Promise.all([
    loadForTeam(asked),
    stores.users.list(authority),
    stores.settings.list(authority),
  ])
  if (question === null) return null
  const found = question.requestId === null ? null : await stores.requests.open(authority, question.requestId)
  const about = found?.request.content.about
  const isOfSetting = (settingIds: readonly string[]) => settingIds.includes(question.settingId)
  const wrote = [...question.messages.map(({ by }) => by.name), question.takenBy?.name ?? '']
  const known: Known = {
    settingName: question.settingName,
    settings: settings.map(({ name }) => name),
    people: [...wrote, ...users.filter(user => isOfSetting(user.settingIds)).map(({ name }) => name)],
    others: users.map(({ name }) => name),
    child: about?.kind === 'child' ? about.child : null,
  }
  return { question, known }
}
