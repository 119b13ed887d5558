import { useState } from 'preact/hooks'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { PlacedLine, UnmetLine } from '../../shared/contracts/allocation-lines.ts'
import { Button, Form } from '../components/button.tsx'
import { Details } from '../components/messages.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { TextArea } from '../components/text-area.tsx'
import { errorFor, type FieldError } from '../problem.ts'
import { type MoveDraft, MoveFields } from './move-fields.tsx'
import { weeksAfter } from './moved-weeks.ts'
import type { NextPlan } from './next-plan-part.tsx'
import { weeksOf, weekWords } from './plan-words.ts'

type Wish = 'person' | 'weeks' | 'both' | 'move' | 'other' | 'out'

export interface WishFormProps {
  readonly view: RunView
  readonly line: PlacedLine | UnmetLine
  /** The same line where the plan has placed it. */
  readonly placed: PlacedLine | undefined
  readonly next: NextPlan
  readonly errors: readonly FieldError[]
  readonly onErrors: (errors: readonly FieldError[]) => void
}

/** What the next plan must do with a request: keep its person or its weeks, give it to somebody, leave it out. */
export function WishForm({ view, line, placed, next, errors, onErrors }: WishFormProps) {
  const [wish, setWish] = useState<Wish | null>(null)
  const [otherId, setOtherId] = useState('')
  const [move, setMove] = useState<MoveDraft>({ from: '', to: '', specialistId: placed?.specialistId ?? '' })
  const [why, setWhy] = useState('')
  const [said, setSaid] = useState('')
  const weeks = placed === undefined ? [] : weeksOf(placed.halves)
  const from = new Set(weeks).size === 1 ? (weeks[0] ?? '') : move.from
  const submit = () => {
    const missing = missingIn({ wish, otherId, move: { ...move, from }, why })
    onErrors(missing)
    if (missing.length > 0 || wish === null) return
    if (wish === 'out') next.exclude(line.requestId, why.trim())
    else if (wish === 'move' && placed !== undefined) {
      const weeksKept = weeksAfter(placed.halves, from, move.to)
      next.pin({
        requestId: line.requestId,
        specialistId: move.specialistId,
        weeksOf: weeksKept,
        why: why.trim(),
      })
    } else {
      const specialistId =
        wish === 'other' ? otherId : wish === 'weeks' ? null : (placed?.specialistId ?? null)
      const weeksKept = wish === 'weeks' || wish === 'both' ? weeks : []
      next.pin({ requestId: line.requestId, specialistId, weeksOf: weeksKept, why: why.trim() })
    }
    setWish(null)
    setWhy('')
    setSaid('Kept for the next plan.')
  }
  const people = view.loads.filter(load => load.disciplines.includes(line.discipline))
  return (
    <Details summary="For the next plan: pin it or leave it out">
      <Form onSubmit={submit}>
        <Radios
          id="wish"
          legend="What should the next plan do?"
          hint="This plan stays as it is."
          error={errorFor(errors, 'wish')}
          options={[
            ...(placed === undefined
              ? []
              : [
                  { value: 'person', label: `Pin it to ${placed.specialistName}` },
                  { value: 'weeks', label: `Pin it to ${weekWords(weeks)}` },
                  { value: 'both', label: 'Pin it to both' },
                  {
                    value: 'move',
                    label: 'Pin it to another week',
                    reveal: (
                      <MoveFields
                        view={view}
                        line={line}
                        weeks={weeks}
                        move={move}
                        errors={errors}
                        onChange={setMove}
                      />
                    ),
                  },
                ]),
            {
              value: 'other',
              label: 'Pin it to somebody else',
              reveal: (
                <Select
                  id="otherId"
                  label="To whom?"
                  options={people.map(load => ({ value: load.specialistId, label: load.name }))}
                  error={errorFor(errors, 'otherId')}
                  value={otherId}
                  onChange={setOtherId}
                />
              ),
            },
            { value: 'out', label: 'Leave it out' },
          ]}
          value={wish}
          onChange={value => setWish(value as Wish)}
          small
        />
        <TextArea
          id="wish-why"
          label="Why?"
          hint="Kept with the next plan. Do not name a child."
          error={errorFor(errors, 'wish-why')}
          value={why}
          onChange={setWhy}
          rows={2}
          maxLength={500}
        />
        <Button kind="secondary">Keep for the next plan</Button>
        <p class="govuk-body" role="status">
          {said}
        </p>
      </Form>
    </Details>
  )
}

interface Typed {
  readonly wish: Wish | null
  readonly otherId: string
  readonly move: MoveDraft
  readonly why: string
}

function missingIn({ wish, otherId, move, why }: Typed): FieldError[] {
  const errors: FieldError[] = []
  if (wish === null) errors.push({ id: 'wish', message: 'Choose what the next plan should do' })
  if (wish === 'other' && otherId === '') errors.push({ id: 'otherId', message: 'Choose a specialist' })
  if (wish === 'move' && move.from === '')
    errors.push({ id: 'move-from', message: 'Choose which week moves' })
  if (wish === 'move' && move.to === '')
    errors.push({ id: 'move-to', message: 'Choose the week it should be in' })
  if (why.trim() === '') errors.push({ id: 'wish-why', message: 'Say why' })
  if (why.trim().length > 500) errors.push({ id: 'wish-why', message: 'Use 500 characters or fewer' })
  return errors
}
