import { useState } from 'preact/hooks'
import { DateInput } from '../../components/date-input.tsx'
import { NumberInput } from '../../components/number-input.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { useCatalogue } from '../../me.ts'
import { errorFor } from '../../problem.ts'
import type { AboutPart } from './about-fields.tsx'

/** The child a request is for. */
export function ChildFields({ value, onChange, errors, onBad }: AboutPart<'child'>) {
  const { years, senProvisions } = useCatalogue()
  const { child } = value
  const set = (part: Partial<typeof child>) => onChange({ ...value, child: { ...child, ...part } })
  const at = (name: string) => ({
    id: `about-child-${name}`,
    error: errorFor(errors, `about-child-${name}`),
  })
  return (
    <>
      <h2 class="govuk-heading-m">About the child</h2>
      <TextInput
        {...at('givenName')}
        label="First name"
        width={20}
        spellcheck={false}
        value={child.givenName}
        onChange={givenName => set({ givenName })}
      />
      <TextInput
        {...at('familyName')}
        label="Last name"
        width={20}
        spellcheck={false}
        value={child.familyName}
        onChange={familyName => set({ familyName })}
      />
      <DateInput
        {...at('dateOfBirth')}
        legend="Date of birth"
        hint="For example, 27 3 2018"
        value={child.dateOfBirth}
        onChange={(dateOfBirth, isReal) => {
          set({ dateOfBirth })
          onBad('about-child-dateOfBirth', isReal ? null : 'The date of birth must be a real date')
        }}
      />
      <Select
        {...at('ncYear')}
        label="Year group"
        options={years.map(({ ncYear, label }) => ({ value: String(ncYear), label }))}
        value={child.ncYear === null ? '' : String(child.ncYear)}
        onChange={chosen => set({ ncYear: chosen === '' ? null : Number(chosen) })}
      />
      <Radios
        {...at('senProvision')}
        legend="What SEN provision does the child have now?"
        options={Object.entries(senProvisions).map(([key, label]) => ({ value: key, label }))}
        value={child.senProvision}
        onChange={chosen => set({ senProvision: chosen as typeof child.senProvision })}
      />
      <Radios
        {...at('lookedAfter')}
        legend="Is the child looked after by a local authority?"
        inline
        options={[
          { value: 'no', label: 'No' },
          { value: 'yes', label: 'Yes' },
        ]}
        value={child.lookedAfter === null ? null : child.lookedAfter ? 'yes' : 'no'}
        onChange={chosen => set({ lookedAfter: chosen === 'yes' })}
      />
      <NumberInput
        {...at('attendancePercent')}
        label="Attendance this year (optional)"
        isDecimal
        suffix="%"
        width={4}
        value={child.attendancePercent}
        onChange={(typed, isNumber) => {
          const isRight = isNumber && (typed === null || typed <= 100)
          set({ attendancePercent: isRight ? typed : null })
          onBad('about-child-attendancePercent', isRight ? null : 'Attendance must be a number from 0 to 100')
        }}
      />
      <UpnInput
        {...at('upn')}
        value={child.upn}
        onChange={(upn, isRight) => {
          set({ upn })
          onBad('about-child-upn', isRight ? null : 'A UPN is a letter, 11 digits and a digit or letter')
        }}
      />
    </>
  )
}

interface UpnInputProps {
  readonly id: string
  readonly error: string | undefined
  readonly value: string | null
  readonly onChange: (upn: string | null, isRight: boolean) => void
}

function UpnInput({ id, error, value, onChange }: UpnInputProps) {
  const [text, setText] = useState(value ?? '')
  return (
    <TextInput
      id={id}
      error={error}
      label="Unique pupil number (optional)"
      hint="13 characters, for example A123456789012"
      width={20}
      spellcheck={false}
      value={text}
      onChange={typed => {
        setText(typed)
        const upn = typed.replaceAll(' ', '').toUpperCase()
        const isRight = /^[A-Z]\d{11}[\dA-Z]$/.test(upn)
        onChange(isRight ? upn : null, isRight || upn === '')
      }}
    />
  )
}
