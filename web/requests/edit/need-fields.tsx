import { Checkboxes } from '../../components/checkboxes.tsx'
import type { Option } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useCatalogue } from '../../me.ts'
import { errorFor } from '../../problem.ts'
import type { SectionProps } from './section-props.ts'

type Need = SectionProps<'need'>['value']

const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** What the need is, what goes well, what worries, and what makes it urgent. */
export function NeedFields({ value, onChange, errors, view }: SectionProps<'need'>) {
  const { areas, senTypes, factors } = useCatalogue()
  const isChild = view.request.content.about?.kind === 'child'
  const at = (name: keyof Need) => ({ id: `need-${name}`, error: errorFor(errors, `need-${name}`) })
  return (
    <>
      <Checkboxes
        {...at('areas')}
        legend="Which areas of need are there?"
        hint="Choose all that apply"
        options={optionsOf(areas)}
        values={value.areas}
        onChange={chosen => onChange({ ...value, areas: chosen as Need['areas'] })}
      />
      {isChild && (
        <>
          <Select
            {...at('primaryType')}
            label="Main type of need"
            labelSize="s"
            options={optionsOf(senTypes)}
            value={value.primaryType ?? ''}
            onChange={chosen => onChange({ ...value, primaryType: (chosen || null) as Need['primaryType'] })}
          />
          <Select
            {...at('secondaryType')}
            label="Second type of need (optional)"
            labelSize="s"
            empty="None"
            options={optionsOf(senTypes)}
            value={value.secondaryType ?? ''}
            onChange={chosen =>
              onChange({ ...value, secondaryType: (chosen || null) as Need['secondaryType'] })
            }
          />
        </>
      )}
      <TextArea
        {...at('strengths')}
        label="What goes well? (optional)"
        labelSize="s"
        hint="Strengths, interests, and where things are easier."
        value={value.strengths}
        onChange={strengths => onChange({ ...value, strengths })}
        rows={3}
        maxLength={2000}
      />
      <TextArea
        {...at('concern')}
        label="What are you concerned about?"
        labelSize="s"
        hint="What you see, when, and for how long."
        value={value.concern}
        onChange={concern => onChange({ ...value, concern })}
        maxLength={4000}
      />
      <TextArea
        {...at('impact')}
        label={isChild ? 'What effect does it have on the child?' : 'What effect does it have? (optional)'}
        labelSize="s"
        hint="On learning, friendships, attendance and wellbeing."
        value={value.impact}
        onChange={impact => onChange({ ...value, impact })}
        maxLength={4000}
      />
      <Checkboxes
        {...at('factors')}
        legend="Is any of this true? (optional)"
        hint="These raise the request’s priority"
        options={optionsOf(factors)}
        values={value.factors}
        onChange={chosen => onChange({ ...value, factors: chosen as Need['factors'] })}
      />
    </>
  )
}
