import { DateInput } from '../../components/date-input.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { errorFor } from '../../problem.ts'
import type { SectionProps } from './section-props.ts'

/** What only this service asks, in its own words. A question whose key ends in `-on` is answered with a day. */
export function QuestionsFields({ value, onChange, errors, onBad, service }: SectionProps<'questions'>) {
  return (
    <>
      {service.questions.map(({ key, label, hint, required }) => {
        const id = `questions-${key}`
        const asked = {
          id,
          hint,
          error: errorFor(errors, id),
        }
        const words = required ? label : `${label} (optional)`
        const set = (text: string) => onChange({ ...value, [key]: text })
        if (key.endsWith('-on'))
          return (
            <DateInput
              {...asked}
              key={key}
              legend={words}
              value={value[key] || null}
              onChange={(day, isReal) => {
                set(day ?? '')
                onBad(id, isReal ? null : 'Enter a real date')
              }}
            />
          )
        return (
          <TextArea
            {...asked}
            key={key}
            label={words}
            labelSize="s"
            value={value[key] ?? ''}
            onChange={set}
            maxLength={4000}
          />
        )
      })}
    </>
  )
}
