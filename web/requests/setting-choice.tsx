import { Load } from '../components/load.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { useMe } from '../me.ts'
import { useData } from '../use-data.ts'

export interface SettingChoiceProps {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (settingId: string) => void
}

/** The one setting of the person signed in; undefined when they have several or work for the authority. */
export function useOnlySetting(): string | undefined {
  const { settings } = useMe()
  return settings.length === 1 ? settings[0]?.id : undefined
}

/** Which setting a request is for: nothing to choose with one, a few own ones, or any of the authority's. */
export function SettingChoice(props: SettingChoiceProps) {
  const { settings } = useMe()
  if (settings.length === 1) return null
  if (settings.length === 0) return <AnySetting {...props} />
  return (
    <Radios
      id="settingId"
      legend="Which setting is it for?"
      error={props.error}
      options={settings.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

function AnySetting({ value, error, onChange }: SettingChoiceProps) {
  const list = useData('GET /settings', {})
  return (
    <Load data={list} what="settings">
      {({ settings }) => (
        <Select
          id="settingId"
          label="Which setting is the child at?"
          labelSize="s"
          error={error}
          options={settings
            .filter(({ status }) => status === 'open')
            .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
            .map(({ id, name, town }) => ({ value: id, label: `${name}, ${town}` }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Load>
  )
}
