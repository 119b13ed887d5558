import { useRoute } from 'preact-iso'
import { LinkButton } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { shortDate } from '../dates.ts'
import { useCatalogue, useMay } from '../me.ts'
import { teamQuestion } from '../questions/addresses.ts'
import { useData } from '../use-data.ts'

/** A published answer. */
export default function KnowledgePage() {
  const { pageId = '' } = useRoute().params
  const { disciplines } = useCatalogue()
  const mayPublish = useMay('publish-answers')
  const data = useData('GET /knowledge/pages/:pageId', { params: { pageId } })
  return (
    <LoadPage data={data} title="Question and answer">
      {page => (
        <Page
          title={page.title}
          caption={disciplines[page.discipline]?.label ?? page.discipline}
          back={{ href: '/knowledge', label: 'Questions and answers' }}
        >
          <h2 class="govuk-heading-m">Question</h2>
          <p class="govuk-body app-text">{page.question}</p>
          <h2 class="govuk-heading-m">Answer</h2>
          <p class="govuk-body app-text">{page.answer}</p>
          <p class="govuk-body-s">
            Published {shortDate(page.publishedAt.slice(0, 10))}. It is general advice: a child you know may
            need something else.
          </p>
          {page.questionId !== null && (
            <p class="govuk-body">
              <a class="govuk-link" href={teamQuestion(page.questionId)}>
                The question it was made of
              </a>
            </p>
          )}
          {mayPublish && (
            <LinkButton href={`/knowledge/${page.id}/take-down`} kind="secondary">
              Take this page down
            </LinkButton>
          )}
        </Page>
      )}
    </LoadPage>
  )
}
