import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { DIRECT_PAYMENTS, PLACE_CODES, RESIDENTIAL, WORK_BASED } from './codes.ts'
import { dayAt, optionsOf, type Typing, textAt } from './field-props.ts'
import { useSettings } from './use-settings.ts'

interface PlaceProps {
  readonly path: string
  readonly label: string
  readonly typing: Typing
  readonly isOptional?: boolean
}

/** A setting by its register number, or the code for where the child is. */
export function PlaceFields({ path, label, typing, isOptional = false }: PlaceProps) {
  const options = [
    { value: 'own', label: 'One of this authority’s settings', reveal: <Own path={path} typing={typing} /> },
    { value: 'urn', label: 'Another school, by its URN', reveal: <Urn path={path} typing={typing} /> },
    {
      value: 'ukprn',
      label: 'A college or provider, by its UKPRN',
      reveal: <Ukprn path={path} typing={typing} />,
    },
    {
      value: 'code',
      label: 'Somewhere without a number',
      reveal: <Code path={path} typing={typing} />,
    },
    ...(isOptional ? [{ value: '', label: 'None' }] : []),
  ]
  const { value, ...rest } = textAt(typing, `${path}-by`)
  return (
    <Radios {...rest} legend={label} options={options} value={value === '' && !isOptional ? null : value} />
  )
}

interface PartProps {
  readonly path: string
  readonly typing: Typing
}

/** A setting of the authority's by name; its URN is what is kept. */
function Own({ path, typing }: PartProps) {
  const settings = useSettings()
  const { value, ...rest } = textAt(typing, `${path}-own`)
  return (
    <Select
      {...rest}
      value={settings.length === 0 ? '' : value}
      label="Setting"
      options={settings.map(({ urn, name, town }) => ({ value: urn, label: `${name}, ${town}` }))}
    />
  )
}

function Urn({ path, typing }: PartProps) {
  const known = useSettings().find(({ urn }) => urn === typing.draft[`${path}-urn`]?.trim())
  return (
    <TextInput
      {...textAt(typing, `${path}-urn`)}
      label="URN"
      hint={known === undefined ? 'Six digits' : `Six digits. This is ${known.name}.`}
      width={10}
      inputMode="numeric"
    />
  )
}

function Ukprn({ path, typing }: PartProps) {
  return (
    <TextInput
      {...textAt(typing, `${path}-ukprn`)}
      label="UKPRN"
      hint="Eight digits"
      width={10}
      inputMode="numeric"
    />
  )
}

function Code({ path, typing }: PartProps) {
  return (
    <>
      <Select
        {...textAt(typing, `${path}-code`)}
        label="Where the child is"
        options={optionsOf(PLACE_CODES)}
      />
      <TextInput {...textAt(typing, `${path}-other`)} label="Which one? (optional)" width={20} />
    </>
  )
}

/** What a final plan names: one or two settings, when it starts, and how it is provided. */
export function PlanFields({ path, typing }: PartProps) {
  return (
    <>
      <Place path={`${path}-places-0`} label="Which setting does it name?" typing={typing} />
      <Place path={`${path}-places-1`} label="Does it name a second setting?" typing={typing} isOptional />
      <DateInput {...dayAt(typing, `${path}-startsOn`)} legend="When does the placement start? (optional)" />
      <Ticks
        path={path}
        legend="Does any of these apply? (optional)"
        options={{
          personalBudget: 'There is a personal budget',
          organisedArrangement: 'The budget is an organised arrangement',
        }}
        typing={typing}
      />
      <Choices
        path={`${path}-directPayment`}
        legend="Direct payments"
        labels={DIRECT_PAYMENTS}
        typing={typing}
      />
      <Choices path={`${path}-planRes`} legend="Residential" labels={RESIDENTIAL} typing={typing} />
      <Choices path={`${path}-planWbp`} legend="Work-based placement" labels={WORK_BASED} typing={typing} />
    </>
  )
}

function Place(props: PlaceProps) {
  const { path, typing, isOptional } = props
  const isNamed = (typing.draft[`${path}-setting-by`] ?? '') !== ''
  return (
    <>
      <PlaceFields {...props} path={`${path}-setting`} />
      {(isNamed || !isOptional) && (
        <Ticks
          path={path}
          legend={`${isOptional ? 'In the second' : 'In this'} setting (optional)`}
          options={{ senUnit: 'In an SEN unit', resourcedProvision: 'In resourced provision' }}
          typing={typing}
        />
      )}
    </>
  )
}

interface TicksProps extends PartProps {
  readonly legend: string
  readonly options: Readonly<Record<string, string>>
}

/** Yeses and noes as boxes to tick. */
function Ticks({ path, legend, options, typing }: TicksProps) {
  const names = Object.keys(options)
  return (
    <Checkboxes
      id={`details-${path}-${names[0]}`}
      legend={legend}
      options={optionsOf(options)}
      values={names.filter(name => typing.draft[`${path}-${name}`] === 'yes')}
      onChange={on =>
        typing.onType(
          Object.fromEntries(names.map(name => [`${path}-${name}`, on.includes(name) ? 'yes' : 'no'])),
        )
      }
      small
    />
  )
}

interface ChoicesProps extends PartProps {
  readonly legend: string
  readonly labels: Readonly<Record<string, string>>
}

function Choices({ path, legend, labels, typing }: ChoicesProps) {
  return (
    <Select
      {...textAt(typing, path)}
      label={`${legend} (optional)`}
      options={optionsOf(labels)}
      empty="None"
    />
  )
}
