import { DateInput } from '../components/date-input.tsx'
import { Radios } from '../components/radios.tsx'
import { TextArea } from '../components/text-area.tsx'
import type { Evidence } from './case-event.ts'
import { GROUNDS } from './codes.ts'
import { EVIDENCE_DAYS } from './draft.ts'
import { choiceAt, dayAt, optionsOf, type Typing, textAt } from './field-props.ts'

interface EvidenceProps {
  readonly path: string
  readonly label: string
  readonly typing: Typing
}

/** The ground of an exemption, and the days and words that make it out. */
export function EvidenceFields({ path, label, typing }: EvidenceProps) {
  const ground = (typing.draft[`${path}-ground`] ?? '') as Evidence['ground'] | ''
  return (
    <>
      <Radios
        {...choiceAt(typing, `${path}-ground`)}
        legend={label}
        hint="A shortage of staff, late advice and ordinary holidays are not grounds."
        options={optionsOf(GROUNDS)}
      />
      {ground !== '' && (
        <>
          {Object.entries(EVIDENCE_DAYS[ground]).map(([name, words]) => (
            <DateInput key={`${ground}${name}`} {...dayAt(typing, `${path}-${name}`)} legend={words} />
          ))}
          <TextArea
            {...textAt(typing, `${path}-note`)}
            label="What happened?"
            labelSize="s"
            rows={4}
            maxLength={2000}
          />
        </>
      )}
    </>
  )
}
