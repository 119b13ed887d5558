import type { QuestionView } from '../../shared/contracts/questions.ts'
import { Timeline } from '../components/timeline.tsx'
import { dateTime } from '../dates.ts'
import { minutesWords } from './due-words.ts'

/** What was asked and answered, oldest first: it is read like letters. */
export function Conversation({ question }: { readonly question: QuestionView }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Question and answers</h2>
      <Timeline
        items={question.messages.map((message, at) => ({
          key: `${message.at}-${at}`,
          title: message.side === 'team' ? 'Answered' : at === 0 ? 'Asked' : 'Asked again',
          by: message.name,
          when: dateTime(message.at),
          children: (
            <>
              <p class="govuk-body app-text">{message.text}</p>
              {message.minutes !== null && (
                <p class="govuk-body-s">Support given: {minutesWords(message.minutes)}</p>
              )}
            </>
          ),
        }))}
      />
    </section>
  )
}
