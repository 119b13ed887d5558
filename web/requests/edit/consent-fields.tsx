import { Checkboxes } from '../../components/checkboxes.tsx'
import { DateInput } from '../../components/date-input.tsx'
import { Radios } from '../../components/radios.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { useCatalogue } from '../../me.ts'
import { errorFor } from '../../problem.ts'
import type { SectionProps } from './section-props.ts'

type Consent = SectionProps<'consent'>['value']

/** Consent to a specialist's involvement: who, how, when, and what it covers. */
export function ConsentFields({ value, onChange, errors, onBad, view }: SectionProps<'consent'>) {
  const { consentFrom, consentHow, consentScope } = useCatalogue()
  const isChild = view.request.content.about?.kind === 'child'
  const at = (name: keyof Consent) => ({ id: `consent-${name}`, error: errorFor(errors, `consent-${name}`) })
  const optionsOf = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([key, label]) => ({ value: key, label }))
  return (
    <>
      <Radios
        {...at('from')}
        legend={isChild ? 'Who gave consent?' : 'Who gave consent for each child?'}
        options={optionsOf(consentFrom)}
        value={value.from}
        onChange={from => onChange({ ...value, from: from as Consent['from'] })}
      />
      {isChild && (
        <TextInput
          {...at('name')}
          label="Their name"
          labelSize="s"
          width={20}
          spellcheck={false}
          value={value.name}
          onChange={name => onChange({ ...value, name })}
        />
      )}
      <Radios
        {...at('how')}
        legend="How was it given?"
        options={optionsOf(consentHow)}
        value={value.how}
        onChange={how => onChange({ ...value, how: how as Consent['how'] })}
      />
      <DateInput
        {...at('on')}
        legend="When was it given?"
        value={value.on}
        onChange={(on, isReal) => {
          onChange({ ...value, on })
          onBad('consent-on', isReal ? null : 'The day of consent must be a real date')
        }}
      />
      <Checkboxes
        {...at('scope')}
        legend="What does it cover?"
        hint="Choose all that apply. Without the first, the request cannot be sent."
        options={optionsOf(consentScope)}
        values={value.scope}
        onChange={scope => onChange({ ...value, scope: scope as Consent['scope'] })}
      />
    </>
  )
}
