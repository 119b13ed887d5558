import { Checkboxes } from '../../components/checkboxes.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useCatalogue } from '../../me.ts'
import { errorFor } from '../../problem.ts'
import type { SectionProps } from './section-props.ts'

type Wanted = SectionProps<'outcomes'>['value'][number]

/** What should change, against the shared outcomes framework. */
export function OutcomesFields({ value, onChange, errors }: SectionProps<'outcomes'>) {
  const { outcomes } = useCatalogue()
  const set = (outcome: string, wanted: string) =>
    onChange(value.map(other => (other.outcome === outcome ? { ...other, wanted } : other)))
  const choose = (chosen: string[]) =>
    onChange(
      chosen.map(
        outcome => value.find(other => other.outcome === outcome) ?? ({ outcome, wanted: '' } as Wanted),
      ),
    )
  return (
    <Checkboxes
      id="outcomes"
      legend="Which outcomes do you want?"
      hint="Choose the few that matter most. For each, say what should be different, so that everybody can tell."
      error={errorFor(errors, 'outcomes')}
      values={value.map(({ outcome }) => outcome)}
      onChange={choose}
      options={Object.entries(outcomes).map(([outcome, { label, means }]) => {
        const at = value.findIndex(other => other.outcome === outcome)
        const id = `outcomes-${at}-wanted`
        return {
          value: outcome,
          label,
          hint: means,
          reveal: (
            <TextArea
              id={id}
              label="What should change?"
              hint="For example, joins in class discussion every day by Easter."
              error={errorFor(errors, id)}
              value={value[at]?.wanted ?? ''}
              onChange={wanted => set(outcome, wanted)}
              rows={3}
              maxLength={1000}
            />
          ),
        }
      })}
    />
  )
}
