import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Answer } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Load } from '../components/load.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Select } from '../components/select.tsx'
import { isRealDay, longDate } from '../dates.ts'
import { useMe } from '../me.ts'
import { useData } from '../use-data.ts'

type Weeks = Answer<'GET /settings/:settingId/assessment-weeks'>

const TITLE = 'Before you ask for a needs assessment'

/** Tells a SENCO whether the weeks of an assessment would meet a long closure, and that one may ask at any time. */
export default function BeforeYouAsk() {
  const { settings, today } = useMe()
  const { query, route } = useLocation()
  const settingId = query.setting ?? settings[0]?.id ?? ''
  const receivedOn = query.on ?? today
  return (
    <Page title={TITLE} back={{ href: '/' }}>
      <p class="govuk-body">
        A parent, a young person or a setting may ask the authority for an EHC needs assessment at any time.
        You do not have to wait for a better week, and the time limits are the same all year.
      </p>
      <p class="govuk-body">
        Here you can see whether people who are asked for advice would be closed for a long holiday meanwhile,
        so that you can have your papers ready before then.
      </p>
      <Ask
        key={`${settingId}${receivedOn}`}
        settingId={settingId}
        receivedOn={receivedOn}
        onAsk={(setting, on) => route(`/ehc/before-you-ask?setting=${setting}&on=${on}`)}
      />
      {settingId !== '' && flawOf(receivedOn, today) === '' && (
        <Found settingId={settingId} receivedOn={receivedOn} />
      )}
    </Page>
  )
}

/** What is wrong with a day to ask about, or ''. */
function flawOf(on: string, today: string): string {
  if (!isRealDay(on)) return 'Enter a real date'
  return on < today ? 'Enter today or a later day: this is about a request still to be sent' : ''
}

interface AskProps {
  readonly settingId: string
  readonly receivedOn: string
  readonly onAsk: (settingId: string, on: string) => void
}

function Ask({ settingId, receivedOn, onAsk }: AskProps) {
  const { settings, today } = useMe()
  const [setting, setSetting] = useState(settingId)
  const [on, setOn] = useState<string | null>(isRealDay(receivedOn) ? receivedOn : null)
  const [error, setError] = useState(flawOf(receivedOn, today))
  const submit = () => {
    const flaw = flawOf(on ?? '', today)
    setError(flaw)
    if (on !== null && flaw === '') onAsk(setting, on)
  }
  return (
    <Form onSubmit={submit}>
      {settings.length > 1 && (
        <Select
          id="setting"
          label="Setting"
          options={settings.map(({ id, name }) => ({ value: id, label: name }))}
          empty={null}
          value={setting}
          onChange={setSetting}
        />
      )}
      <DateInput
        id="on"
        legend="If the authority received the request on"
        error={error}
        value={on}
        onChange={day => setOn(day)}
      />
      <Button kind="secondary">Show the weeks</Button>
    </Form>
  )
}

function Found({ settingId, receivedOn }: Pick<AskProps, 'settingId' | 'receivedOn'>) {
  const data = useData('GET /settings/:settingId/assessment-weeks', {
    params: { settingId },
    query: { receivedOn },
  })
  return (
    <section aria-live="polite">
      <h2 class="govuk-heading-m">If it is received on {longDate(receivedOn)}</h2>
      <Load data={data} what="the weeks">
        {weeks => <Clashes weeks={weeks} />}
      </Load>
    </section>
  )
}

function Clashes({ weeks }: { readonly weeks: Weeks }) {
  const { termDates, termDatesKnown, clashes } = weeks
  return (
    <>
      {!termDatesKnown && (
        <p class="govuk-body">
          {termDates === null
            ? 'The term dates of your setting are not known yet, so this cannot be shown.'
            : `The term dates of your setting are known from ${longDate(termDates.from)} to ${longDate(termDates.to)} only. Not all of these weeks lie there, so there may be closures that cannot be shown.`}
        </p>
      )}
      {termDatesKnown && clashes.length === 0 && (
        <p class="govuk-body">None of the weeks meets a closure of four weeks or more.</p>
      )}
      {clashes.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {clashes.map(({ label, from, to, closedFrom, reopensOn }) => (
            <li key={label + closedFrom}>
              {label}, {longDate(from)} to {longDate(to)}: your setting is closed from {longDate(closedFrom)}{' '}
              and opens again on {longDate(reopensOn)}.
            </li>
          ))}
        </ul>
      )}
      <Inset>{weeks.anyTime}</Inset>
    </>
  )
}
