import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { DateInput } from '../../components/date-input.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { focusSoon } from '../../focus.ts'
import { errorFor, type FieldError } from '../../problem.ts'
import { HALF_DAY_OPTIONS } from '../../specialist-time/time-words.ts'
import { WEEKDAYS } from '../answers.ts'
import type { SectionProps } from './section-props.ts'

type Dates = SectionProps<'dates'>['value']

/** A span being typed: its days may not be there yet, or be no days. */
interface Span {
  readonly from: string | null
  readonly to: string | null
  readonly why: string
  readonly unreal: readonly ('from' | 'to')[]
}

const BLANK: Span = { from: null, to: null, why: '', unreal: [] }

/** What is wrong with an end of a span, or null. */
function badEnd(span: Span, end: 'from' | 'to'): string | null {
  if (span.unreal.includes(end)) return 'Enter a real date'
  const isMissing = end === 'from' && span.from === null && (span.to !== null || span.why !== '')
  return isMissing ? 'Enter the first day, or remove these dates' : null
}

/** When a visit cannot be. The setting's own closed days are known already. A span without its days is not kept. */
export function DatesFields({ value, onChange, errors, onBad }: SectionProps<'dates'>) {
  const [spans, setSpans] = useState<readonly Span[]>(() =>
    value.cannotDo.length === 0 ? [BLANK] : value.cannotDo.map(span => ({ ...span, unreal: [] })),
  )
  const set = (next: readonly Span[]) => {
    setSpans(next)
    for (const at of [...spans, BLANK].keys())
      for (const end of ['from', 'to'] as const)
        onBad(`dates-cannotDo-${at}-${end}`, badEnd(next[at] ?? BLANK, end))
    onChange({ ...value, cannotDo: next.flatMap(keepable) })
  }
  const add = () => {
    set([...spans, BLANK])
    focusSoon(`dates-cannotDo-${spans.length}-from`)
  }
  const remove = (at: number) => {
    set(spans.filter((_, index) => index !== at))
    focusSoon('dates-cannotDo')
  }
  return (
    <>
      <p class="govuk-body">
        Weekends, bank holidays and your setting’s own closed days are known already. Add other days, such as
        a trip or exams.
      </p>
      <div id="dates-cannotDo" tabIndex={-1} class="app-group">
        {spans.map((span, at) => (
          <SpanFields
            key={`${at} of ${spans.length}`}
            at={at}
            span={span}
            errors={errors}
            onChange={next => set(spans.map((other, index) => (index === at ? next : other)))}
            onRemove={spans.length > 1 ? () => remove(at) : null}
          />
        ))}
        {spans.length < 20 && (
          <Button kind="secondary" onClick={add}>
            Add more dates
          </Button>
        )}
      </div>
      <Checkboxes
        id="dates-badWeekdays"
        legend="Do any weekdays not suit? (optional)"
        small
        error={errorFor(errors, 'dates-badWeekdays')}
        options={Object.entries(WEEKDAYS).map(([key, label]) => ({ value: key, label }))}
        values={value.badWeekdays}
        onChange={chosen => {
          onBad('dates-badWeekdays', chosen.length === 5 ? 'Leave at least one weekday' : null)
          onChange({ ...value, badWeekdays: chosen.slice(0, 4) as Dates['badWeekdays'] })
        }}
      />
      <Checkboxes
        id="dates-suits"
        legend="Which half-days of the week suit best? (optional)"
        hint="Visits are offered then first, where they can be without missing a date the law sets. The afternoon begins at 12:30pm."
        small
        error={errorFor(errors, 'dates-suits')}
        options={HALF_DAY_OPTIONS}
        values={value.suits ?? []}
        onChange={chosen => onChange(withSuits(value, chosen))}
      />
      <TextArea
        id="dates-note"
        label="Anything else about dates (optional)"
        labelSize="s"
        error={errorFor(errors, 'dates-note')}
        value={value.note}
        onChange={note => onChange({ ...value, note })}
        rows={3}
        maxLength={1000}
      />
    </>
  )
}

/** None chosen is the same as nothing said. */
function withSuits({ suits: _was, ...dates }: Dates, chosen: readonly string[]): Dates {
  return chosen.length === 0 ? dates : { ...dates, suits: [...chosen] as NonNullable<Dates['suits']> }
}

function keepable({ from, to, why }: Span): Dates['cannotDo'] {
  return from === null ? [] : [{ from, to: to ?? from, why }]
}

interface SpanFieldsProps {
  readonly at: number
  readonly span: Span
  readonly errors: readonly FieldError[]
  readonly onChange: (span: Span) => void
  readonly onRemove: (() => void) | null
}

function SpanFields({ at, span, errors, onChange, onRemove }: SpanFieldsProps) {
  const of = (name: string) => ({
    id: `dates-cannotDo-${at}-${name}`,
    error: errorFor(errors, `dates-cannotDo-${at}-${name}`),
  })
  const setDay = (end: 'from' | 'to') => (day: string | null, isReal: boolean) => {
    const others = span.unreal.filter(other => other !== end)
    onChange({ ...span, [end]: day, unreal: isReal ? others : [...others, end] })
  }
  return (
    <section class="app-repeated" aria-label={`Dates ${at + 1}`}>
      <DateInput {...of('from')} legend="First day (optional)" value={span.from} onChange={setDay('from')} />
      <DateInput
        {...of('to')}
        legend="Last day (optional)"
        hint="Leave empty for one day"
        value={span.to}
        onChange={setDay('to')}
      />
      <TextInput
        {...of('why')}
        label="What is on? (optional)"
        value={span.why}
        onChange={why => onChange({ ...span, why })}
      />
      {onRemove && (
        <Button kind="secondary" onClick={onRemove}>
          Remove dates {at + 1}
        </Button>
      )}
    </section>
  )
}
