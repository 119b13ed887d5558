import { TextInput } from '../components/text-input.tsx'
import { useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import { errorFor, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { type Change, ChangeForm } from './change-form.tsx'
import type { TimeFormProps } from './change-time.tsx'
import { FromToFields, PlaceField, type TypedCommitment, WhenFields } from './commitment-fields.tsx'

type Commitment = TimeFormProps['view']['commitments'][number]

/** Something that recurs, to add or, where the address names one, to change from a day on. */
export function CommitmentForm({ view, query }: TimeFormProps) {
  const { today } = useMe()
  const was = view.commitments.find(({ id }) => id === query.commitment)
  const [typed, setTyped] = useTyped('commitment', typedOf(was, today))
  if (query.commitment !== undefined && was === undefined) return <NotFound />
  const read = () => {
    const missing = missingOf(typed)
    if (missing.length > 0) return missing
    const details = detailsOf(typed)
    return (
      was ? { kind: 'commitment-changed', id: was.id, details } : { kind: 'commitment-added', details }
    ) as Change
  }
  return (
    <ChangeForm
      view={view}
      title={was ? 'Change a recurring commitment' : 'Add a recurring commitment'}
      button={was ? 'Save' : 'Add'}
      read={read}
    >
      {errors => (
        <>
          <TextInput
            id="details-label"
            label="What is it?"
            labelSize="s"
            hint="For example, team meeting. It is shown in the diary. Do not name a child."
            error={errorFor(errors, 'details-label')}
            value={typed.label}
            onChange={label => setTyped({ ...typed, label })}
          />
          <WhenFields typed={typed} errors={errors} onChange={setTyped} />
          <FromToFields typed={typed} errors={errors} isChange={was !== undefined} onChange={setTyped} />
          <PlaceField typed={typed} onChange={setTyped} />
        </>
      )}
    </ChangeForm>
  )
}

function typedOf(was: Commitment | undefined, today: string): TypedCommitment {
  return {
    label: was?.label ?? '',
    weekday: was?.weekday ?? '',
    start: was ? String(was.startMinutes) : '',
    end: was ? String(was.endMinutes) : '',
    from: was && was.from > today ? was.from : today,
    to: was?.to ?? null,
    isToTyped: false,
    everyWeeks: String(was?.everyWeeks ?? 1),
    when: was?.termOnly ? 'term' : 'always',
    place: was && !was.atBase ? 'elsewhere' : 'base',
  }
}

function missingOf({ start, end, from, isToTyped }: TypedCommitment): FieldError[] {
  return [
    ...(start === '' ? [{ id: 'details-startMinutes', message: 'Choose when it starts' }] : []),
    ...(end === '' ? [{ id: 'details-endMinutes', message: 'Choose when it ends' }] : []),
    ...(from === null ? [{ id: 'details-from', message: 'Enter the first day' }] : []),
    ...(isToTyped ? [{ id: 'details-to', message: 'Enter a last day that exists, or none' }] : []),
  ]
}

function detailsOf(typed: TypedCommitment) {
  const { label, weekday, from, to } = typed
  return {
    label,
    weekday,
    from,
    to,
    startMinutes: Number(typed.start),
    endMinutes: Number(typed.end),
    everyWeeks: Number(typed.everyWeeks),
    termOnly: typed.when === 'term',
    atBase: typed.place === 'base',
  }
}
