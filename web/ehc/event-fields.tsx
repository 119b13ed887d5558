import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { ApproverField } from './approver-field.tsx'
import { BODIES } from './codes.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { choiceAt, dayAt, optionsOf, type Typing, textAt, YES_NO } from './field-props.ts'
import type { AnyFields, Field } from './fields.ts'
import { PlaceFields, PlanFields } from './plan-fields.tsx'

/** More radios than this become a list to choose from. */
const MOST_RADIOS = 9

/** The questions of one kind of event. */
export function EventFields({ fields, ...typing }: { readonly fields: AnyFields } & Typing) {
  return (
    <>
      {Object.entries(fields).map(([path, field]) => (
        <Question key={path} path={path} field={field} typing={typing} />
      ))}
    </>
  )
}

interface QuestionProps {
  readonly path: string
  readonly field: Field<unknown>
  readonly typing: Typing
}

function Question({ path, field, typing }: QuestionProps) {
  const hint = 'hint' in field && field.hint !== undefined ? { hint: field.hint } : {}
  switch (field.type) {
    case 'choice':
      return <Choice path={path} field={field} typing={typing} />
    case 'day':
      return <DateInput {...dayAt(typing, path)} legend={field.label} {...hint} />
    case 'yes-no':
      return <Radios {...choiceAt(typing, path)} legend={field.label} {...hint} options={YES_NO} inline />
    case 'text':
    case 'number':
      return <TextInput {...textAt(typing, path)} label={field.label} labelSize="s" {...hint} width={4} />
    case 'review':
      return <TextInput {...textAt(typing, path)} label={field.label} labelSize="s" {...hint} width={20} />
    case 'advice-from':
      return <AdviceFromFields path={path} label={field.label} typing={typing} />
    case 'late-advice':
      return typing.draft.provision === '8(2)' ? (
        <AdviceFromFields path={path} label={field.label} typing={typing} />
      ) : null
    case 'place':
      return (
        <PlaceFields path={path} label={field.label} typing={typing} isOptional={field.isOptional === true} />
      )
    case 'plan':
      return <PlanFields path={path} typing={typing} />
    case 'evidence':
      return <EvidenceFields path={path} label={field.label} typing={typing} />
    case 'approver':
      return <ApproverField path={path} label={field.label} typing={typing} />
    case 'agreed':
      return (
        <Checkboxes
          {...choiceAt(typing, path)}
          legend="Who has agreed"
          options={[{ value: 'yes', label: field.label }]}
          values={typing.draft[path] === 'yes' ? ['yes'] : []}
          onChange={values => typing.onType({ [path]: values[0] ?? '' })}
        />
      )
  }
}

function Choice({ path, field, typing }: QuestionProps & { readonly field: { readonly type: 'choice' } }) {
  const { label, options, hint, isOptional } = field as Field<string> & { type: 'choice' }
  const listed = optionsOf(options)
  const hinted = hint === undefined ? {} : { hint }
  if (isOptional || listed.length > MOST_RADIOS)
    return (
      <Select
        {...textAt(typing, path)}
        label={label}
        labelSize="s"
        {...hinted}
        options={listed}
        empty={isOptional ? 'None' : 'Choose'}
      />
    )
  return <Radios {...choiceAt(typing, path)} legend={label} {...hinted} options={listed} />
}

interface AdviceFromProps {
  readonly path: string
  readonly label: string
  readonly typing: Typing
}

function AdviceFromFields({ path, label, typing }: AdviceFromProps) {
  return (
    <>
      <Radios {...choiceAt(typing, `${path}-body`)} legend={label} options={optionsOf(BODIES)} />
      <TextInput
        {...textAt(typing, `${path}-name`)}
        label="Which one? (optional)"
        labelSize="s"
        hint="Tells two of the same kind apart, such as a team. Never a child’s name."
        width={20}
      />
    </>
  )
}
