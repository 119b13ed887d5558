import { Select } from '../components/select.tsx'
import { useData } from '../use-data.ts'

export interface SettingSelectProps {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (settingId: string) => void
}

/** The child's setting of the authority's, or none. */
export function SettingSelect({ value, error, onChange }: SettingSelectProps) {
  const { data } = useData('GET /settings', {})
  const settings = data?.settings ?? []
  return (
    <Select
      id="settingId"
      label="Setting (optional)"
      labelSize="s"
      hint="Where the child goes now. Leave empty where it is none of this authority’s."
      error={error}
      options={settings.map(({ id, name }) => ({ value: id, label: name }))}
      empty="None"
      value={settings.length === 0 ? '' : value}
      onChange={onChange}
    />
  )
}
