import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Select } from '../components/select.tsx'
import { errorFor, type FieldError } from '../problem.ts'
import { useData } from '../use-data.ts'
import { isWhatIf, NO_EXTRA, NO_SPAN, type SpanDraft } from './ask-draft.ts'
import type { AskFieldsProps } from './ask-fields.tsx'
import { HALF_DAY_WORDS, type HalfDay } from './labels.ts'

const HALF_DAY_OPTIONS = Object.entries(HALF_DAY_WORDS).map(([value, label]) => ({ value, label }))

/** Changes to try out: a plan with any is a copy that touches nothing. */
export function WhatIfFields({ draft, errors, onChange }: AskFieldsProps) {
  const [isOpen] = useState(isWhatIf(draft))
  const specialists = useOptions('GET /specialists')
  const settings = useOptions('GET /settings')
  const fieldErrors = (id: string) => errorFor(errors, id)
  return (
    <details class="govuk-details" open={isOpen || isWhatIf(draft)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Try something out: what if?</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">
          A plan that tries something out is a copy: it cannot be accepted and changes nobody’s diary.
        </p>
        <Several
          title="Somebody is away"
          add="Add somebody who is away"
          items={draft.absences}
          empty={NO_SPAN}
          onChange={absences => onChange({ ...draft, absences })}
        >
          {(span, at, set) => (
            <SpanFields
              field={`absences-${at}`}
              label="Who is away?"
              options={specialists}
              span={span}
              errors={errors}
              onChange={set}
            />
          )}
        </Several>
        <Several
          title="Somebody has more time"
          add="Add extra half-days"
          items={draft.extraHalfDays}
          empty={NO_EXTRA}
          onChange={extraHalfDays => onChange({ ...draft, extraHalfDays })}
        >
          {(extra, at, set) => (
            <>
              <Select
                id={`extraHalfDays-${at}-id`}
                label="Who has more time?"
                options={specialists}
                error={fieldErrors(`extraHalfDays-${at}-id`)}
                value={extra.id}
                onChange={id => set({ ...extra, id })}
              />
              <Checkboxes
                id={`extraHalfDays-${at}-halfDays`}
                legend="Which half-days, each week?"
                error={fieldErrors(`extraHalfDays-${at}-halfDays`)}
                options={HALF_DAY_OPTIONS}
                values={extra.halfDays}
                onChange={halfDays => set({ ...extra, halfDays: halfDays as HalfDay[] })}
                small
              />
            </>
          )}
        </Several>
        <Several
          title="A setting is closed"
          add="Add a setting that is closed"
          items={draft.closures}
          empty={NO_SPAN}
          onChange={closures => onChange({ ...draft, closures })}
        >
          {(span, at, set) => (
            <SpanFields
              field={`closures-${at}`}
              label="Which setting is closed?"
              options={settings}
              span={span}
              errors={errors}
              onChange={set}
            />
          )}
        </Several>
      </div>
    </details>
  )
}

type Options = readonly { readonly value: string; readonly label: string }[]

function useOptions(key: 'GET /specialists' | 'GET /settings'): Options {
  const { data } = useData(key, {})
  if (data === null) return []
  const lines = 'specialists' in data ? data.specialists : data.settings
  return lines.map(({ id, name }) => ({ value: id, label: name }))
}

interface SeveralProps<Item> {
  readonly title: string
  /** Words of the button that adds one. */
  readonly add: string
  readonly items: readonly Item[]
  readonly empty: Item
  readonly onChange: (items: readonly Item[]) => void
  readonly children: (item: Item, at: number, set: (item: Item) => void) => ComponentChildren
}

/** None, one or several of the same, each with a way to take it away. */
function Several<Item>({ title, add, items, empty, onChange, children }: SeveralProps<Item>) {
  return (
    <>
      {items.map((item, at) => (
        <fieldset key={`${title}-${items.length}-${at}`} class="govuk-fieldset app-repeated">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {items.length === 1 ? title : `${title} (${at + 1} of ${items.length})`}
          </legend>
          {children(item, at, changed => onChange(items.with(at, changed)))}
          <Button kind="secondary" onClick={() => onChange(items.toSpliced(at, 1))}>
            Remove
          </Button>
        </fieldset>
      ))}
      <Button kind="secondary" onClick={() => onChange([...items, empty])}>
        {add}
      </Button>
    </>
  )
}

interface SpanFieldsProps {
  /** What the ids of the fields begin with. */
  readonly field: string
  readonly label: string
  readonly options: Options
  readonly span: SpanDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (span: SpanDraft) => void
}

function SpanFields({ field, label, options, span, errors, onChange }: SpanFieldsProps) {
  return (
    <>
      <Select
        id={`${field}-id`}
        label={label}
        options={options}
        error={errorFor(errors, `${field}-id`)}
        value={span.id}
        onChange={id => onChange({ ...span, id })}
      />
      <DateInput
        id={`${field}-from`}
        legend="First day"
        error={errorFor(errors, `${field}-from`)}
        value={span.from}
        onChange={from => onChange({ ...span, from })}
      />
      <DateInput
        id={`${field}-to`}
        legend="Last day"
        error={errorFor(errors, `${field}-to`)}
        value={span.to}
        onChange={to => onChange({ ...span, to })}
      />
    </>
  )
}
