import { useState } from 'preact/hooks'
import { call } from '../api.ts'
import { Select } from '../components/select.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextInput } from '../components/text-input.tsx'
import { errorFor, Problem } from '../problem.ts'
import { useData } from '../use-data.ts'
import type { SessionDraft } from './session-draft.ts'
import type { SessionFieldsProps } from './session-fields.tsx'

/** Where a session is: a setting, whose place the diaries then count travel from, or any other. */
export function VenueFields({ course, draft, errors, onChange }: SessionFieldsProps) {
  const isOnline = course.way === 'online'
  const here = (change: Partial<SessionDraft>) => onChange({ ...draft, ...change })
  return (
    <>
      {!isOnline && <AtSetting draft={draft} onChange={onChange} />}
      <TextInput
        id="venue-name"
        label="Venue"
        labelSize="s"
        hint={isOnline ? 'For example, video call' : 'The name of the place'}
        error={errorFor(errors, 'venue-name')}
        value={draft.venueName}
        onChange={venueName => here({ venueName, place: null })}
      />
      {!isOnline && (
        <TextInput
          id="venue-postcode"
          label="Postcode"
          labelSize="s"
          width={10}
          error={errorFor(errors, 'venue-postcode')}
          value={draft.postcode}
          onChange={postcode => here({ postcode, place: null })}
        />
      )}
      <TextArea
        id="venue-joinDetails"
        label={isOnline ? 'How to join' : 'How to find it (optional)'}
        labelSize="s"
        hint="Only those who have a place see this, and it goes into the notices of their booking and their reminder."
        error={errorFor(errors, 'venue-joinDetails')}
        value={draft.joinDetails}
        onChange={joinDetails => here({ joinDetails })}
        rows={3}
        maxLength={600}
      />
    </>
  )
}

/** Takes name, postcode and place from a setting. */
function AtSetting({ draft, onChange }: Pick<SessionFieldsProps, 'draft' | 'onChange'>) {
  const { data } = useData('GET /settings', {})
  const [chosen, setChosen] = useState('')
  const take = async (settingId: string) => {
    setChosen(settingId)
    if (settingId === '') return
    try {
      const { setting } = await call('GET /settings/:settingId', { params: { settingId } })
      onChange({
        ...draft,
        venueName: setting.name,
        postcode: setting.postcode,
        place: setting.location,
      })
    } catch (error) {
      // The venue can be typed all the same.
      if (!(error instanceof Problem)) throw error
    }
  }
  return (
    <Select
      id="venue-setting"
      label="Is it at a setting? (optional)"
      labelSize="s"
      hint="Fills in the venue, and lets the trainers’ diaries keep time to travel."
      options={(data?.settings ?? []).map(({ id, name, town }) => ({ value: id, label: `${name}, ${town}` }))}
      empty="No, or it is typed below"
      value={chosen}
      onChange={settingId => void take(settingId)}
    />
  )
}
