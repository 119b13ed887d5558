import { Checkboxes } from '../components/checkboxes.tsx'
import { NumberInput } from '../components/number-input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useCatalogue } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import type { CourseDraft } from './course-draft.ts'
import { WAY_WORDS } from './words.ts'

interface CourseFieldsProps {
  readonly draft: CourseDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: CourseDraft) => void
}

const each = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** What a course is and for whom. */
export function AboutCourseFields({ draft, errors, onChange }: CourseFieldsProps) {
  const { disciplines, phases } = useCatalogue()
  return (
    <>
      <TextInput
        id="title"
        label="Title"
        labelSize="s"
        error={errorFor(errors, 'title')}
        value={draft.title}
        onChange={title => onChange({ ...draft, title })}
      />
      <TextInput
        id="audience"
        label="Who is it for?"
        labelSize="s"
        hint="For example, teaching assistants new to the role"
        error={errorFor(errors, 'audience')}
        value={draft.audience}
        onChange={audience => onChange({ ...draft, audience })}
      />
      <TextArea
        id="aims"
        label="What will people be able to do after it?"
        labelSize="s"
        hint="One to eight things, each on a line of its own"
        error={errorFor(errors, 'aims')}
        value={draft.aims}
        onChange={aims => onChange({ ...draft, aims })}
      />
      <Select
        id="discipline"
        label="Discipline"
        labelSize="s"
        error={errorFor(errors, 'discipline')}
        options={Object.entries(disciplines).map(([value, { label }]) => ({ value, label }))}
        value={draft.discipline}
        onChange={discipline => onChange({ ...draft, discipline })}
      />
      <Checkboxes
        id="phases"
        legend="For which phases? (optional)"
        hint="Choose none if it is for all."
        small
        error={errorFor(errors, 'phases')}
        options={each(phases)}
        values={draft.phases}
        onChange={chosen => onChange({ ...draft, phases: chosen })}
      />
    </>
  )
}

/** How long it takes, where, and what a place costs. */
export function CourseTermsFields({ draft, errors, onChange }: CourseFieldsProps) {
  const { streams } = useCatalogue()
  return (
    <>
      <Radios
        id="way"
        legend="Where does it take place?"
        error={errorFor(errors, 'way')}
        options={each(WAY_WORDS)}
        value={draft.way}
        onChange={way => onChange({ ...draft, way })}
      />
      <Radios
        id="stream"
        legend="Funding stream"
        hint="Hours of this stream are set aside for each place and used when somebody comes."
        error={errorFor(errors, 'stream')}
        options={each(streams)}
        value={draft.stream}
        onChange={stream => onChange({ ...draft, stream })}
      />
      <NumberInput
        id="minutes"
        label="How long does it take?"
        labelSize="s"
        width={4}
        suffix="minutes"
        error={errorFor(errors, 'minutes')}
        value={draft.minutes}
        onChange={minutes => onChange({ ...draft, minutes })}
      />
      <NumberInput
        id="halfHoursPerPlace"
        label="Hours that one place uses"
        labelSize="s"
        hint="In halves, such as 1.5. Leave empty if it uses none."
        width={4}
        isDecimal
        suffix="hours"
        error={errorFor(errors, 'halfHoursPerPlace')}
        value={draft.hoursPerPlace}
        onChange={hoursPerPlace => onChange({ ...draft, hoursPerPlace })}
      />
      <NumberInput
        id="pricePence"
        label="Price of one place (optional)"
        labelSize="s"
        hint="In pounds, such as 45 or 22.50"
        width={5}
        isDecimal
        error={errorFor(errors, 'pricePence')}
        value={draft.price}
        onChange={price => onChange({ ...draft, price })}
      />
    </>
  )
}
