import { DateInput } from '../components/date-input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useCatalogue } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import type { ChildDraft } from './child-draft.ts'
import { NO_UPN } from './codes.ts'
import { NOT_A_DAY } from './draft.ts'
import { optionsOf } from './field-props.ts'

export interface ChildFieldsProps {
  readonly draft: ChildDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: ChildDraft) => void
}

/** The child's details as a case and the SEN2 return need them. */
export function ChildFields(props: ChildFieldsProps) {
  const { years, senTypes, ethnicities } = useCatalogue()
  const text = textOf(props)
  const types = optionsOf(senTypes)
  return (
    <>
      <TextInput {...text('givenName')} label="First name" width={20} spellcheck={false} />
      <TextInput {...text('familyName')} label="Last name" width={20} spellcheck={false} />
      <Birth {...props} />
      <Radios
        {...text('sex')}
        legend="Sex (optional)"
        options={[
          { value: 'F', label: 'Female' },
          { value: 'M', label: 'Male' },
        ]}
        inline
      />
      <Select
        {...text('ncYear')}
        label="Year group (optional)"
        options={years.map(({ ncYear, label }) => ({ value: String(ncYear), label }))}
        empty="Not known"
      />
      <TextInput {...text('upn')} label="UPN (optional)" hint="13 characters" width={20} spellcheck={false} />
      <Select
        {...text('upnUnknown')}
        label="Why there is no UPN (optional)"
        hint="Only where there is neither a UPN nor a ULN."
        options={optionsOf(NO_UPN)}
        empty="Not said"
      />
      <TextInput
        {...text('uln')}
        label="ULN (optional)"
        hint="Ten digits, from age 14"
        width={20}
        inputMode="numeric"
      />
      <Select
        {...text('ethnicity')}
        label="Ethnicity (optional)"
        options={optionsOf(ethnicities)}
        empty="Not known"
      />
      <TextInput {...text('postcode')} label="Postcode (optional)" width={10} spellcheck={false} />
      <Select
        {...text('primaryType')}
        label="Main type of need (optional)"
        options={types}
        empty="Not known"
      />
      <Select
        {...text('secondaryType')}
        label="Second type of need (optional)"
        options={types}
        empty="None"
      />
    </>
  )
}

function textOf({ draft, errors, onChange }: ChildFieldsProps) {
  return (name: keyof ChildDraft) => ({
    id: `child-${name}`,
    error: errorFor(errors, `child-${name}`),
    value: draft[name],
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  })
}

function Birth({ draft, errors, onChange }: ChildFieldsProps) {
  const { dateOfBirth: on } = draft
  return (
    <DateInput
      id="child-dateOfBirth"
      legend="Date of birth"
      hint="For example, 27 3 2018"
      error={errorFor(errors, 'child-dateOfBirth')}
      value={on === '' || on === NOT_A_DAY ? null : on}
      onChange={(typed, isReal) => onChange({ ...draft, dateOfBirth: typed ?? (isReal ? '' : NOT_A_DAY) })}
    />
  )
}
