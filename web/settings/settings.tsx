import { useState } from 'preact/hooks'
import type { SettingLine } from '../../shared/contracts/people.ts'
import { Button, Form } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useCatalogue } from '../me.ts'
import NotFound from '../not-found.tsx'
import { wordsFit } from '../people/words-fit.ts'
import { useData } from '../use-data.ts'

/** The settings that the person signed in may see. */
export default function Settings() {
  const data = useData('GET /settings', {})
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page title="Settings" wide>
      <p class="govuk-body">Schools, colleges and early-years providers.</p>
      <Load data={data} what="the settings">
        {({ settings }) => <Found settings={settings} />}
      </Load>
    </Page>
  )
}

function Found({ settings }: { readonly settings: readonly SettingLine[] }) {
  const { phases } = useCatalogue()
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const shown = settings.filter(({ name, town, phase }) => wordsFit(words, [name, town, phases[phase] ?? '']))
  return (
    <>
      <Form onSubmit={() => setWords(typed.trim())}>
        <search class="app-search">
          <TextInput
            id="find"
            label="Find by name, town or phase"
            value={typed}
            onChange={setTyped}
            width={20}
          />
          <Button kind="secondary">Find</Button>
        </search>
      </Form>
      <p class="govuk-body" role="status">
        {shown.length === settings.length
          ? `${settings.length} settings`
          : `${shown.length} of ${settings.length} settings fit`}
      </p>
      {shown.length === 0 ? (
        <Empty>No setting fits. Clear the words to see all of them.</Empty>
      ) : (
        <SettingTable settings={shown} />
      )}
    </>
  )
}

function SettingTable({ settings }: { readonly settings: readonly SettingLine[] }) {
  const { phases } = useCatalogue()
  return (
    <Table
      caption="Settings"
      captionHidden
      head={['Name', 'Phase', 'Town']}
      rows={settings.map(setting => ({
        key: setting.id,
        cells: [
          <NameCell key="name" setting={setting} />,
          phases[setting.phase] ?? setting.phase,
          setting.town,
        ],
      }))}
    />
  )
}

function NameCell({ setting }: { readonly setting: SettingLine }) {
  return (
    <>
      <a class="govuk-link" href={`/settings/${setting.id}`}>
        {setting.name}
      </a>
      {setting.status === 'closed' && (
        <span class="app-minor">
          <Tag colour="grey" label="Closed for good" />
        </span>
      )}
    </>
  )
}
