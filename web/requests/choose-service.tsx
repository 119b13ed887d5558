import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Catalogue, ServiceView } from '../../shared/contracts/session.ts'
import { Empty, Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useCatalogue, useMe } from '../me.ts'

/** The services that this person may ask for, by discipline, with a filter. */
export function ChooseService() {
  const { services, disciplines } = useCatalogue()
  const { settings } = useMe()
  const { query } = useLocation()
  const [words, setWords] = useState('')
  const side = settings.length > 0 ? 'setting' : 'authority'
  const found = services.filter(service => service.askedBy === side && matches(service, disciplines, words))
  const count = found.length === 1 ? '1 service' : `${found.length} services`
  return (
    <Page title="Request support: choose a service" heading="Which service do you need?" back={{ href: '/' }}>
      {query.copyFrom && (
        <Inset>The answers of your earlier request will be copied. Consent is asked for again.</Inset>
      )}
      <TextInput
        id="filter"
        isSearch
        label="Find a service"
        hint="By a word of its name or what it does, for example autism"
        width={20}
        value={words}
        onChange={setWords}
      />
      <p class="govuk-body-s" role="status">
        {count}
      </p>
      {found.length === 0 && (
        <Empty>
          <p>No service fits “{words}”. Try another word, or clear the box to see them all.</p>
        </Empty>
      )}
      {[...Map.groupBy(found, service => service.discipline)].map(([discipline, group]) => (
        <section key={discipline}>
          <h2 class="govuk-heading-m">{disciplines[discipline]?.label ?? discipline}</h2>
          <ul class="govuk-list app-services">
            {group.map(service => (
              <li key={service.id}>
                <a class="govuk-link app-services__name" href={startHref(service.id, query)}>
                  {service.title}
                </a>
                <br />
                {service.summary}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

function matches(service: ServiceView, disciplines: Catalogue['disciplines'], words: string): boolean {
  const text =
    `${service.title} ${service.summary} ${disciplines[service.discipline]?.label ?? ''}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

/** The start of a service; what was chosen before it stays chosen. */
function startHref(serviceId: string, { copyFrom, setting }: Record<string, string>): string {
  const query = { service: serviceId, ...(copyFrom && { copyFrom }), ...(setting && { setting }) }
  return `/requests/new?${new URLSearchParams(query)}`
}
