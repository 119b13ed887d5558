import type { Effort } from '../../shared/contracts/allocation-ask.ts'
import { Checkboxes } from '../components/checkboxes.tsx'
import { NumberInput } from '../components/number-input.tsx'
import { Radios } from '../components/radios.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useCatalogue } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import type { AskDraft } from './ask-draft.ts'
import { BOOKED_WORDS, EFFORT_WORDS } from './labels.ts'

export interface AskFieldsProps {
  readonly draft: AskDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: AskDraft) => void
}

/** Not one choice but the three that may move visits, each as a plan. */
const OPTIONS = {
  value: 'options',
  label: 'Show me three plans to choose from',
  hint: 'Least change, balanced and best service, side by side',
}

/** What every plan is asked for: how far, for whom, what becomes of booked visits, how hard to look. */
export function AskFields({ draft, errors, onChange }: AskFieldsProps) {
  const { disciplines } = useCatalogue()
  return (
    <>
      <NumberInput
        id="weeks"
        label="How many weeks ahead?"
        labelSize="s"
        hint="From next week on. 12 weeks is about a term, 26 the most."
        error={errorFor(errors, 'weeks')}
        value={draft.weeks}
        onChange={weeks => onChange({ ...draft, weeks })}
        width={3}
        suffix="weeks"
      />
      <Radios
        id="booked"
        legend="What becomes of visits that are booked already?"
        error={errorFor(errors, 'booked')}
        options={[...optionsOf(BOOKED_WORDS), OPTIONS]}
        value={draft.booked}
        onChange={booked => onChange({ ...draft, booked: booked as AskDraft['booked'] })}
      />
      <Checkboxes
        id="disciplines"
        legend="Which disciplines?"
        hint="Leave all of them empty to plan for every discipline."
        error={errorFor(errors, 'disciplines')}
        options={Object.entries(disciplines).map(([value, { label }]) => ({ value, label }))}
        values={draft.disciplines}
        onChange={chosen => onChange({ ...draft, disciplines: chosen })}
        small
      />
      <Radios
        id="effort"
        legend="How hard should it look?"
        hint="Looking longer may find a better plan. The best so far is always kept."
        error={errorFor(errors, 'effort')}
        options={optionsOf(EFFORT_WORDS)}
        value={draft.effort}
        onChange={effort => onChange({ ...draft, effort: effort as Effort })}
        small
      />
      <TextInput
        id="name"
        label="Name of this plan (optional)"
        labelSize="s"
        hint="To find it again, such as “Spring term”. Do not name a child."
        error={errorFor(errors, 'name')}
        value={draft.name}
        onChange={name => onChange({ ...draft, name })}
      />
    </>
  )
}

function optionsOf(words: Readonly<Record<string, { readonly label: string; readonly hint: string }>>) {
  return Object.entries(words).map(([value, { label, hint }]) => ({ value, label, hint }))
}
