import { Select } from '../components/select.tsx'
import { errorFor } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { type Change, ChangeForm } from './change-form.tsx'
import type { TimeFormProps } from './change-time.tsx'
import { missingDays, StretchFields } from './stretch-fields.tsx'

/** Who is asked while somebody is away. */
export function CoverForm({ view }: TimeFormProps) {
  const coming = view.leave.findLast(({ standing }) => standing !== 'over')
  const [typed, setTyped] = useTyped('cover', {
    from: coming?.from ?? (null as string | null),
    to: coming?.to ?? (null as string | null),
    specialistId: '',
  })
  const read = () => {
    const missing = missingDays(typed)
    return missing.length > 0 ? missing : ({ kind: 'cover-arranged', ...typed } as Change)
  }
  return (
    <ChangeForm view={view} title="Arrange cover" button="Arrange cover" read={read}>
      {errors => (
        <>
          <p class="govuk-body">
            Cover is shown in the diary and the colleague is told. On its days they can open the requests, see
            the diary and record visits. Requests and visits stay where they are: allocate or move those that
            cannot wait.
          </p>
          <StretchFields errors={errors} typed={typed} onChange={days => setTyped({ ...typed, ...days })} />
          <Select
            id="specialistId"
            label="Who covers?"
            labelSize="s"
            hint="Colleagues of the same discipline come first."
            error={errorFor(errors, 'specialistId')}
            options={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.specialistId}
            onChange={specialistId => setTyped({ ...typed, specialistId })}
          />
        </>
      )}
    </ChangeForm>
  )
}
