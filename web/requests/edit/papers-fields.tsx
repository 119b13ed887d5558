import { Radios } from '../../components/radios.tsx'
import { useCatalogue } from '../../me.ts'
import { errorFor } from '../../problem.ts'
import type { SectionProps } from './section-props.ts'

type State = SectionProps<'papers'>['value'][string]

/** Whether each paper the service wants is there. */
export function PapersFields({ value, onChange, errors, service }: SectionProps<'papers'>) {
  const { paperStates } = useCatalogue()
  return (
    <>
      <p class="govuk-body">
        Say which papers you have. Do not send them here: the team asks for them by its secure route.
      </p>
      {service.papers.map(({ key, label, critical }) => (
        <Radios
          key={key}
          id={`papers-${key}`}
          legend={label}
          hint={critical ? 'Must be ready before you send the request' : 'May follow later'}
          error={errorFor(errors, `papers-${key}`)}
          options={Object.entries(paperStates).map(([state, words]) => ({ value: state, label: words }))}
          value={value[key] ?? null}
          onChange={state => onChange({ ...value, [key]: state as State })}
        />
      ))}
    </>
  )
}
