import type { SessionView } from '../../shared/contracts/training.ts'
import { Checkboxes } from '../components/checkboxes.tsx'
import { Fieldset } from '../components/form-group.tsx'
import { Load } from '../components/load.tsx'
import { NumberInput } from '../components/number-input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useMe } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { useData } from '../use-data.ts'
import { type BookDraft, namesOf, withName, wouldWait } from './book-draft.ts'

export interface BookFieldsProps {
  readonly session: SessionView['session']
  readonly draft: BookDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: BookDraft) => void
}

/** How many places, for whom, and whether to wait where too few are free. */
export function BookFields(props: BookFieldsProps) {
  const { session, draft, errors, onChange } = props
  return (
    <>
      <SettingField {...props} />
      <NumberInput
        id="count"
        label="How many places?"
        labelSize="s"
        width={2}
        error={errorFor(errors, 'count')}
        value={draft.count}
        onChange={count => onChange({ ...draft, count })}
      />
      <Names {...props} />
      {wouldWait(draft, session) && <Wait {...props} />}
    </>
  )
}

function Names({ draft, errors, onChange }: BookFieldsProps) {
  const names = namesOf(draft)
  if (names.length === 0) return null
  return (
    <Fieldset
      id="names"
      legend="Who comes?"
      legendSize="s"
      hint="Names of staff. Leave a name empty to give it later."
    >
      {names.map((name, at) => (
        <TextInput
          key={at}
          id={`names-${at}`}
          label={`Place ${at + 1}`}
          width={20}
          spellcheck={false}
          error={errorFor(errors, `names-${at}`)}
          value={name}
          onChange={typed => onChange(withName(draft, at, typed))}
        />
      ))}
    </Fieldset>
  )
}

function Wait({ session, draft, errors, onChange }: BookFieldsProps) {
  const count = draft.count ?? 0
  return (
    <Checkboxes
      id="orWait"
      legend={session.freeCount === 0 ? 'This session is full' : `Only ${session.freeCount} left`}
      hint={`${session.waitingCount === 0 ? 'Nobody waits' : `${session.waitingCount} waiting`} now. When a place is free, you are offered it and have 2 working days to take it. Waiting costs nothing and holds no hours.`}
      error={errorFor(errors, 'orWait')}
      options={[
        {
          value: 'wait',
          label: count === 1 ? 'Join the waiting list' : `Put all ${count} on the waiting list`,
        },
      ]}
      values={draft.orWait ? ['wait'] : []}
      onChange={chosen => onChange({ ...draft, orWait: chosen.length > 0 })}
    />
  )
}

/** Which setting the places are for: nothing to choose with one, a few own ones, or any of the authority's. */
function SettingField({ draft, errors, onChange }: BookFieldsProps) {
  const { settings } = useMe()
  const list = useData('GET /settings', settings.length === 0 ? {} : null)
  const error = errorFor(errors, 'settingId')
  const choose = (settingId: string) => onChange({ ...draft, settingId })
  if (settings.length === 1) return null
  if (settings.length > 1)
    return (
      <Radios
        id="settingId"
        legend="For which setting?"
        error={error}
        options={settings.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.settingId}
        onChange={choose}
      />
    )
  return (
    <Load data={list} what="the settings">
      {found => (
        <Select
          id="settingId"
          label="For which setting?"
          labelSize="s"
          error={error}
          options={found.settings
            .filter(({ status }) => status === 'open')
            .map(({ id, name, town }) => ({ value: id, label: `${name}, ${town}` }))}
          value={draft.settingId}
          onChange={choose}
        />
      )}
    </Load>
  )
}
