import type { QuestionView } from '../../shared/contracts/questions.ts'
import { SummaryList } from '../components/summary-list.tsx'
import { Tag } from '../components/tag.tsx'
import { useCatalogue, useMay } from '../me.ts'
import { dueWords, minutesWords } from './due-words.ts'

/** Where a question stands: who has it, by when it is answered, and what became of it. */
export function QuestionFacts({
  question,
  isTeam = false,
}: {
  readonly question: QuestionView
  readonly isTeam?: boolean
}) {
  const { disciplines } = useCatalogue()
  const mayReadKnowledge = useMay('see-training')
  const { takenBy, isOpen, minutes, publishedAs, requestId } = question
  const discipline = disciplines[question.discipline]?.label ?? question.discipline
  const rows = [
    { key: 'Status', value: <Tag colour={question.statusColour} label={question.statusLabel} /> },
    isOpen && {
      key: 'Answer',
      value: question.overdue ? `Overdue. ${dueWords(question)}` : dueWords(question),
    },
    {
      key: 'Who has it',
      value: takenBy === null ? 'Nobody yet' : takenBy.isMe ? 'You' : takenBy.name,
    },
    {
      key: 'Discipline',
      value: question.isDisciplineSure
        ? discipline
        : `${discipline} for now: ${isTeam ? 'the setting was' : 'you were'} not sure whom to ask`,
    },
    isTeam && { key: 'Setting', value: question.settingName },
    { key: 'About a child', value: ABOUT[question.about] },
    minutes > 0 && { key: 'Support given', value: minutesWords(minutes) },
    requestId !== null && {
      key: 'Request',
      value: isTeam ? (
        'The setting turned it into a request'
      ) : (
        <a class="govuk-link" href={`/requests/${requestId}`}>
          The request it became
        </a>
      ),
    },
    publishedAs !== null &&
      mayReadKnowledge && {
        key: 'Published',
        value: (
          <a class="govuk-link" href={`/knowledge/${publishedAs}`}>
            The page for all settings
          </a>
        ),
      },
  ]
  return <SummaryList rows={rows.filter(row => row !== false)} />
}

const ABOUT: Readonly<Record<QuestionView['about'], string>> = {
  'no-child': 'No child is named',
  'child-with-consent': 'Yes, with the consent of those with parental responsibility',
}
