import { Button } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { TextInput } from '../components/text-input.tsx'
import { focusSoon } from '../focus.ts'
import { type DraftPoint, newId } from './draft.ts'

interface LinesProps {
  readonly id: string
  readonly heading: string
  readonly hint: string
  /** What one line is called, as its label and its buttons say. */
  readonly one: string
  readonly most: number
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}

/** Short lines, one field each. */
export function LineFields({ id, heading, hint, one, most, value, onChange }: LinesProps) {
  const shown = value.length === 0 ? [''] : value
  return (
    <section id={id} tabIndex={-1}>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-hint">{hint}</p>
      {shown.map((line, at) => (
        <TextInput
          key={`${at} of ${shown.length}`}
          id={`${id}-${at}`}
          label={`${one} ${at + 1}`}
          value={line}
          onChange={text => onChange(shown.map((other, index) => (index === at ? text : other)))}
        />
      ))}
      {shown.length < most && (
        <Button
          kind="secondary"
          onClick={() => {
            onChange([...shown, ''])
            focusSoon(`${id}-${shown.length}`)
          }}
        >
          Add another {one.toLowerCase()}
        </Button>
      )}
    </section>
  )
}

interface PointsProps {
  readonly value: readonly DraftPoint[]
  readonly onChange: (value: DraftPoint[]) => void
}

/** What is to be done by the next meeting; what is not done then is carried over. */
export function PointFields({ value, onChange }: PointsProps) {
  const set = (id: string, part: Partial<DraftPoint>) =>
    onChange(value.map(point => (point.id === id ? { ...point, ...part } : point)))
  return (
    <section id="points" tabIndex={-1}>
      <h2 class="govuk-heading-m">What is to be done</h2>
      <p class="govuk-hint">What is not ticked as done is carried over to the next meeting.</p>
      {value.map((point, at) => (
        <div class="app-repeated" key={point.id}>
          <TextInput
            id={`points-${at}-text`}
            label={`Point ${at + 1}`}
            value={point.text}
            onChange={text => set(point.id, { text })}
          />
          <Checkboxes
            id={`points-${at}-isDone`}
            legend={`Point ${at + 1} is`}
            small
            options={[{ value: 'done', label: 'Done' }]}
            values={point.isDone ? ['done'] : []}
            onChange={values => set(point.id, { isDone: values.includes('done') })}
          />
        </div>
      ))}
      {value.length < 15 && (
        <Button
          kind="secondary"
          onClick={() => {
            onChange([...value, { id: newId(), text: '', isDone: false }])
            focusSoon(`points-${value.length}-text`)
          }}
        >
          Add a point
        </Button>
      )}
    </section>
  )
}
