import { Radios } from '../components/radios.tsx'
import { useCatalogue } from '../me.ts'
import NotFound from '../not-found.tsx'
import { errorFor } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { type Change, ChangeForm } from './change-form.tsx'
import type { TimeFormProps } from './change-time.tsx'
import { missingDays, StretchFields } from './stretch-fields.tsx'

/** Leave to add, or, where the address names some, to lengthen or shorten. */
export function LeaveForm({ view, query }: TimeFormProps) {
  const was = view.leave.find(({ from, to }) => from === query.from && to === query.to)
  const isNamed = query.from !== undefined
  const { leaveReasons } = useCatalogue()
  const [typed, setTyped] = useTyped('leave', {
    from: was?.from ?? (null as string | null),
    to: was?.to ?? (null as string | null),
    why: (was?.why ?? '') as string,
  })
  if (isNamed && was === undefined) return <NotFound />
  const read = () => {
    const missing = missingDays(typed)
    if (missing.length > 0) return missing
    const named = was && { was: { from: was.from, to: was.to } }
    return { kind: was ? 'leave-changed' : 'leave-added', ...named, ...typed } as Change
  }
  return (
    <ChangeForm
      view={view}
      title={was ? 'Change leave' : 'Add leave'}
      button={was ? 'Save leave' : 'Add leave'}
      read={read}
    >
      {errors => (
        <>
          <StretchFields errors={errors} typed={typed} onChange={days => setTyped({ ...typed, ...days })} />
          <Radios
            id="why"
            legend="Why?"
            hint="Only those who look after this diary see the reason."
            error={errorFor(errors, 'why')}
            options={Object.entries(leaveReasons).map(([value, label]) => ({ value, label }))}
            value={typed.why}
            onChange={why => setTyped({ ...typed, why })}
          />
        </>
      )}
    </ChangeForm>
  )
}
