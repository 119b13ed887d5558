import type { PlaceView } from '../../shared/contracts/training.ts'
import { Button } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { whoComes } from './words.ts'

export interface RegisterFormProps {
  readonly places: readonly PlaceView[]
  /** The ids of the places whose people came. */
  readonly came: readonly string[]
  readonly onChange: (came: string[]) => void
}

/** Who came: a box for each place. */
export function RegisterForm({ places, came, onChange }: RegisterFormProps) {
  return (
    <>
      <Checkboxes
        id="came"
        legend="Who came?"
        legendSize="m"
        hint="A place that is not ticked counts as not attended: its hours are used and its price is owed, unless you waive them."
        options={places.map(place => ({
          value: place.id,
          label: `${whoComes(place)}, ${place.settingName}`,
        }))}
        values={came}
        onChange={onChange}
      />
      <div>
        <Button kind="secondary" onClick={() => onChange(places.map(({ id }) => id))}>
          Tick everybody
        </Button>
      </div>
    </>
  )
}
