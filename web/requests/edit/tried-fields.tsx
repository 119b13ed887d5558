import { Button } from '../../components/button.tsx'
import { DateInput } from '../../components/date-input.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { focusSoon } from '../../focus.ts'
import { errorFor, type FieldError } from '../../problem.ts'
import type { SectionProps } from './section-props.ts'

type Cycle = SectionProps<'tried'>['value'][number]

const BLANK: Cycle = { startedOn: null, reviewedOn: null, what: '', howOften: '', result: '' }

/** Cycles of assess, plan, do, review. There is always one to fill in where the service wants one. */
export function TriedFields({ value, onChange, errors, onBad, service }: SectionProps<'tried'>) {
  const cycles = value.length === 0 && service.cyclesWanted > 0 ? [BLANK] : value
  const change = (at: number, cycle: Cycle) =>
    onChange(cycles.map((other, index) => (index === at ? cycle : other)))
  const remove = (at: number) => {
    for (const name of ['startedOn', 'reviewedOn']) onBad(`tried-${at}-${name}`, null)
    onChange(cycles.filter((_, index) => index !== at))
    focusSoon('tried')
  }
  const add = () => {
    onChange([...cycles, BLANK])
    focusSoon(`tried-${cycles.length}-what`)
  }
  return (
    <div id="tried" tabIndex={-1} class="app-group">
      <p class="govuk-body">
        {service.cyclesWanted > 0
          ? `This service asks for at least ${service.cyclesWanted === 1 ? 'one cycle' : `${service.cyclesWanted} cycles`} of assess, plan, do, review.`
          : 'Add a cycle of assess, plan, do, review for each thing you tried.'}
      </p>
      {cycles.map((cycle, at) => (
        <CycleFields
          key={`${at} of ${cycles.length}`}
          at={at}
          cycle={cycle}
          errors={errors}
          onChange={next => change(at, next)}
          onBad={onBad}
          onRemove={cycles.length > 1 || value.length > 0 ? () => remove(at) : null}
        />
      ))}
      {cycles.length < 10 && (
        <Button kind="secondary" onClick={add}>
          {cycles.length === 0 ? 'Add a cycle' : 'Add another cycle'}
        </Button>
      )}
    </div>
  )
}

interface CycleFieldsProps {
  readonly at: number
  readonly cycle: Cycle
  readonly errors: readonly FieldError[]
  readonly onChange: (cycle: Cycle) => void
  readonly onBad: SectionProps<'tried'>['onBad']
  readonly onRemove: (() => void) | null
}

function CycleFields({ at, cycle, errors, onChange, onBad, onRemove }: CycleFieldsProps) {
  const of = (name: keyof Cycle) => ({
    id: `tried-${at}-${name}`,
    error: errorFor(errors, `tried-${at}-${name}`),
  })
  const setDay = (name: 'startedOn' | 'reviewedOn') => (day: string | null, isReal: boolean) => {
    onChange({ ...cycle, [name]: day })
    onBad(`tried-${at}-${name}`, isReal ? null : 'Enter a real date')
  }
  return (
    <section class="app-repeated" aria-label={`Cycle ${at + 1}`}>
      <h2 class="govuk-heading-m">Cycle {at + 1}</h2>
      <TextArea
        {...of('what')}
        label="What was tried?"
        labelSize="s"
        value={cycle.what}
        onChange={what => onChange({ ...cycle, what })}
        rows={3}
        maxLength={2000}
      />
      <TextInput
        {...of('howOften')}
        label="How often, and with whom? (optional)"
        labelSize="s"
        hint="For example, 20 minutes three times a week with a teaching assistant"
        value={cycle.howOften}
        onChange={howOften => onChange({ ...cycle, howOften })}
      />
      <DateInput
        {...of('startedOn')}
        legend="When did it start?"
        value={cycle.startedOn}
        onChange={setDay('startedOn')}
      />
      <DateInput
        {...of('reviewedOn')}
        legend="When was it reviewed? (optional)"
        value={cycle.reviewedOn}
        onChange={setDay('reviewedOn')}
      />
      <TextArea
        {...of('result')}
        label="What came of it?"
        labelSize="s"
        value={cycle.result}
        onChange={result => onChange({ ...cycle, result })}
        rows={3}
        maxLength={2000}
      />
      {onRemove && (
        <Button kind="secondary" onClick={onRemove}>
          Remove cycle {at + 1}
        </Button>
      )}
    </section>
  )
}
