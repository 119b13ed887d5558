import type { SpecialistLine } from '../../shared/contracts/people.ts'
import { Button } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Select } from '../components/select.tsx'
import { focusSoon } from '../focus.ts'
import { useCatalogue } from '../me.ts'
import { errorFor } from '../problem.ts'
import { useData } from '../use-data.ts'
import { MOST_TRAINERS } from './session-draft.ts'
import type { SessionFieldsProps } from './session-fields.tsx'

/** Who gives a session: one to four specialists, those of the course's discipline first. */
export function TrainerFields({ course, draft, errors, onChange }: SessionFieldsProps) {
  const data = useData('GET /specialists', {})
  const { disciplines } = useCatalogue()
  const { trainerIds } = draft
  const choose = (at: number, id: string) =>
    onChange({ ...draft, trainerIds: trainerIds.map((was, other) => (other === at ? id : was)) })
  const add = () => {
    onChange({ ...draft, trainerIds: [...trainerIds, ''] })
    focusSoon(fieldId(trainerIds.length))
  }
  return (
    <Load data={data} what="the specialists">
      {({ specialists }) => (
        <>
          {trainerIds.map((id, at) => (
            <Select
              key={fieldId(at)}
              id={fieldId(at)}
              label={at === 0 ? 'Trainer' : `Trainer ${at + 1} (optional)`}
              labelSize="s"
              {...(at === 0 && { hint: 'The session is put into their diary.' })}
              error={errorFor(errors, fieldId(at))}
              options={inOrder(specialists, course.discipline).map(one => ({
                value: one.id,
                label: `${one.name}, ${one.disciplines.map(key => disciplines[key]?.label ?? key).join(', ')}`,
              }))}
              value={id}
              onChange={chosen => choose(at, chosen)}
            />
          ))}
          {trainerIds.length < MOST_TRAINERS && (
            <div>
              <Button kind="secondary" onClick={add}>
                Add another trainer
              </Button>
            </div>
          )}
        </>
      )}
    </Load>
  )
}

function fieldId(at: number): string {
  return at === 0 ? 'trainerIds' : `trainerIds-${at}`
}

/** Those who still work here, of the discipline first, by name. */
function inOrder(specialists: readonly SpecialistLine[], discipline: string): SpecialistLine[] {
  const rank = (one: SpecialistLine) => (one.disciplines.includes(discipline) ? 0 : 1)
  return specialists
    .filter(({ active }) => active)
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB'))
}
