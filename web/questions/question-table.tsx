import type { QuestionLine } from '../../shared/contracts/questions.ts'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { dateTime } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { dueWords } from './due-words.ts'

export interface QuestionTableProps {
  readonly caption: string
  readonly questions: readonly QuestionLine[]
  readonly hrefOf: (question: QuestionLine) => string
  /** Whose it is; a setting knows that of its own. */
  readonly showSetting?: boolean
}

/** Questions with their subject, whom they are for, who has them, and by when they are answered. */
export function QuestionTable({ caption, questions, hrefOf, showSetting = false }: QuestionTableProps) {
  const { disciplines } = useCatalogue()
  const head = ['Question', ...(showSetting ? ['Setting'] : []), 'Discipline', 'Status', 'Answer']
  return (
    <Table
      caption={caption}
      captionHidden
      head={head}
      rows={questions.map(question => ({
        key: question.id,
        cells: [
          <Subject key="subject" question={question} href={hrefOf(question)} />,
          ...(showSetting ? [question.settingName] : []),
          <Discipline
            key="discipline"
            label={disciplines[question.discipline]?.label ?? question.discipline}
            unsure={question.isDisciplineSure ? '' : showSetting ? 'The setting was' : 'You were'}
          />,
          <Tag key="status" colour={question.statusColour} label={question.statusLabel} />,
          <AnswerCell key="answer" question={question} />,
        ],
      }))}
    />
  )
}

function Subject({ question, href }: { readonly question: QuestionLine; readonly href: string }) {
  return (
    <>
      <a class="govuk-link" href={href}>
        {question.subject}
      </a>
      <span class="app-minor">
        {question.reference}, asked {dateTime(question.askedAt)}
      </span>
    </>
  )
}

function Discipline({ label, unsure }: { readonly label: string; readonly unsure: string }) {
  return (
    <>
      {label}
      {unsure !== '' && <span class="app-minor">{unsure} not sure whom to ask</span>}
    </>
  )
}

function AnswerCell({ question }: { readonly question: QuestionLine }) {
  const { takenBy, overdue, isPublished } = question
  const due = dueWords(question)
  return (
    <>
      {due}
      {overdue && (
        <span class="app-minor">
          <Tag colour="red" label="Overdue" />
        </span>
      )}
      {takenBy !== null && (
        <span class={due === '' ? '' : 'app-minor'}>{takenBy.isMe ? 'You have it' : takenBy.name}</span>
      )}
      {takenBy === null && due !== '' && <span class="app-minor">Nobody has taken it yet</span>}
      {isPublished && <span class="app-minor">Published for all settings</span>}
    </>
  )
}
