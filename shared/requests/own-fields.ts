import type { ServiceRow } from '../catalogue/services.ts'
import type { RequestContent } from './content.ts'

/** The sections whose fields are the service's own, with the keys a service has in each. */
const OWN_KEYS = {
  papers: ({ papers }: ServiceRow) => papers.map(({ key }) => key),
  questions: ({ questions }: ServiceRow) => questions.map(({ key }) => key),
} as const

/** Pointers to what answers a question, or names a paper, that this service does not ask for. */
export function notAsked(service: ServiceRow, content: Partial<RequestContent>): string[] {
  return (['papers', 'questions'] as const).flatMap(section => {
    const own = OWN_KEYS[section](service)
    return Object.keys(content[section] ?? {})
      .filter(key => !own.includes(key))
      .map(key => `/${section}/${key}`)
  })
}

/** The content with only the papers and questions that this service asks for: what can be copied to it. */
export function fitted(service: ServiceRow, content: RequestContent): RequestContent {
  const kept = <Value>(section: 'papers' | 'questions', answers: Readonly<Record<string, Value>> | null) => {
    const own = OWN_KEYS[section](service)
    return answers === null
      ? null
      : Object.fromEntries(Object.entries(answers).filter(([key]) => own.includes(key)))
  }
  return {
    ...content,
    papers: kept('papers', content.papers),
    questions: kept('questions', content.questions),
  }
}

/** The most bytes all answers of a request may have together: a record of the table holds 400 KB. */
export const MOST_CONTENT_BYTES = 256 * 1024
