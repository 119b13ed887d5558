import { londonDateOf } from '../calendar/local-date.ts'
import { asking, type ServiceRow } from '../catalogue/services.ts'
import { type Cycle, EMPTY_CONTENT, type RequestContent } from '../requests/content.ts'
import { answersOf, type Question } from './question.ts'

/** What fields of a request hold, in characters. */
const HOLDS = { concern: 4000, what: 2000 } as const

/** The most cycles a request has. */
const MOST_CYCLES = 10

/** Said where a field is too short for all of it: nothing is lost, as the question stays linked. */
const MORE = '… (the rest is in the written question)'

/** Whether a question can become a request for a service: one of its discipline that settings ask for and that is more than writing. */
export function isServiceFor({ discipline }: Pick<Question, 'discipline'>, service: ServiceRow): boolean {
  return service.discipline === discipline && service.askedBy === 'setting' && !service.inWriting
}

/**
 * What a draft takes over of a question: what was asked as the concern and as the answer to what the service itself
 * asks, what was answered as what has been tried. Whom it is for is left to say.
 */
export function contentOfQuestion(question: Question, service: ServiceRow): RequestContent {
  const isAsked = (section: keyof RequestContent) => asking(service, section, null) !== 'not-asked'
  const asked = shortened([question.subject, ...textsOf(question)].join('\n\n'), HOLDS.concern)
  const [own] = service.questions
  return {
    ...EMPTY_CONTENT,
    need: isAsked('need') ? { ...NO_NEED, concern: asked } : null,
    tried: isAsked('tried') ? triedOf(question) : null,
    questions: own === undefined ? null : { [own.key]: asked },
  }
}

const NO_NEED: NonNullable<RequestContent['need']> = {
  areas: [],
  primaryType: null,
  secondaryType: null,
  strengths: '',
  concern: '',
  impact: '',
  factors: [],
}

function textsOf({ messages }: Question): string[] {
  return messages.filter(({ side }) => side === 'setting').map(({ text }) => text)
}

/** A cycle for each answer, more for a long one, the latest where there are very many; null before an answer. */
function triedOf(question: Question): Cycle[] | null {
  const cycles = answersOf(question).flatMap(({ at, text }) =>
    parts(`Asked a specialist in writing: ${question.subject}\n\nThe answer: ${text}`, HOLDS.what).map(
      what => ({
        startedOn: londonDateOf(at),
        reviewedOn: null,
        what,
        howOften: '',
        result: '',
      }),
    ),
  )
  return cycles.length === 0 ? null : cycles.slice(-MOST_CYCLES)
}

function parts(text: string, most: number): string[] {
  const count = Math.ceil(text.length / most)
  return Array.from({ length: count }, (_, at) => text.slice(at * most, (at + 1) * most).trim())
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - MORE.length)}${MORE}`
}
