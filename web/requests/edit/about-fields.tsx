import { useRef } from 'preact/hooks'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { NumberInput } from '../../components/number-input.tsx'
import { Radios } from '../../components/radios.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useCatalogue } from '../../me.ts'
import { errorFor } from '../../problem.ts'
import { BLANK_CHILD } from './blank.ts'
import { ChildFields } from './child-fields.tsx'
import type { Content, SectionProps } from './section-props.ts'

type About = NonNullable<Content['about']>
type Kind = About['kind']

const KINDS: Readonly<Record<Kind, { readonly label: string; readonly hint: string }>> = {
  child: { label: 'A child', hint: 'You need their details and consent' },
  group: { label: 'A group of children', hint: 'Without naming them' },
  'whole-setting': { label: 'The whole setting', hint: 'No child is named' },
}

const BLANKS: { readonly [Key in Kind]: Extract<About, { kind: Key }> } = {
  child: { kind: 'child', child: BLANK_CHILD },
  group: { kind: 'group', size: null, ncYears: [], description: '' },
  'whole-setting': { kind: 'whole-setting', staffCount: null, audience: '' },
}

/** Props of parts of this page: `about` of one kind. */
export interface AboutPart<Key extends Kind> extends Omit<SectionProps<'about'>, 'value'> {
  readonly value: Extract<About, { kind: Key }>
}

/**
 * Whom the support is for: a choice where the service is offered for more than one kind. What was typed for one
 * kind comes back when it is chosen again.
 */
export function AboutFields(props: Omit<SectionProps<'about'>, 'value'> & { readonly value: About | null }) {
  const { onChange, errors, service } = props
  const only = service.about.length === 1 ? service.about[0] : undefined
  const value = props.value ?? (only === undefined ? null : BLANKS[only])
  const typed = useRef<Partial<Record<Kind, About>>>({})
  if (value !== null) typed.current[value.kind] = value
  return (
    <>
      {(only === undefined || only !== value?.kind) && (
        <Radios
          id="about-kind"
          legend="Who is the support for?"
          legendSize="m"
          error={errorFor(errors, 'about-kind')}
          options={service.about.map(kind => ({ value: kind, ...KINDS[kind] }))}
          value={value?.kind ?? null}
          onChange={kind => onChange(typed.current[kind as Kind] ?? BLANKS[kind as Kind])}
        />
      )}
      {value?.kind === 'child' && <ChildFields {...props} value={value} />}
      {value?.kind === 'group' && <GroupFields {...props} value={value} />}
      {value?.kind === 'whole-setting' && <WholeSettingFields {...props} value={value} />}
    </>
  )
}

function GroupFields({ value, onChange, errors, onBad }: AboutPart<'group'>) {
  const { years } = useCatalogue()
  return (
    <>
      <NumberInput
        id="about-size"
        label="How many children are in the group?"
        labelSize="s"
        width={3}
        error={errorFor(errors, 'about-size')}
        value={value.size}
        onChange={(size, isNumber) => {
          onChange({ ...value, size })
          onBad('about-size', isNumber ? null : 'The number of children must be a whole number, like 6')
        }}
      />
      <Checkboxes
        id="about-ncYears"
        legend="Which year groups are they in?"
        small
        options={years.map(({ ncYear, label }) => ({ value: String(ncYear), label }))}
        values={value.ncYears.map(String)}
        onChange={chosen => onChange({ ...value, ncYears: chosen.map(Number) })}
      />
      <TextArea
        id="about-description"
        label="Describe the group"
        labelSize="s"
        hint="What they have in common. Do not name any child."
        error={errorFor(errors, 'about-description')}
        value={value.description}
        onChange={description => onChange({ ...value, description })}
        maxLength={1000}
      />
    </>
  )
}

function WholeSettingFields({ value, onChange, errors, onBad }: AboutPart<'whole-setting'>) {
  return (
    <>
      <TextArea
        id="about-audience"
        label="Which staff is it for?"
        labelSize="s"
        hint="For example, all teaching staff of key stage 2."
        error={errorFor(errors, 'about-audience')}
        value={value.audience}
        onChange={audience => onChange({ ...value, audience })}
        rows={3}
        maxLength={500}
      />
      <NumberInput
        id="about-staffCount"
        label="About how many people? (optional)"
        labelSize="s"
        width={3}
        error={errorFor(errors, 'about-staffCount')}
        value={value.staffCount}
        onChange={(staffCount, isNumber) => {
          onChange({ ...value, staffCount })
          onBad('about-staffCount', isNumber ? null : 'The number of people must be a whole number, like 40')
        }}
      />
    </>
  )
}
