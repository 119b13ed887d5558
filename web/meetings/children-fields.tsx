import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { Button } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { Select } from '../components/select.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextInput } from '../components/text-input.tsx'
import { focusSoon } from '../focus.ts'
import { useCatalogue } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { type DraftChild, newId, nextLabel } from './draft.ts'

interface ChildrenFieldsProps {
  readonly view: MeetingView
  readonly value: readonly DraftChild[]
  readonly errors: readonly FieldError[]
  readonly onChange: (value: DraftChild[]) => void
}

/** Children to discuss: a letter each until there is consent. */
export function ChildrenFields({ view, value, errors, onChange }: ChildrenFieldsProps) {
  const made = view.meeting.children.filter(({ requestId }) => requestId !== null)
  const add = () => {
    const label = nextLabel([...made, ...value].map(child => child.label))
    onChange([...value, { ...BLANK, id: newId(), label }])
    focusSoon(`children-${value.length}-note`)
  }
  return (
    <section id="children" tabIndex={-1}>
      <h2 class="govuk-heading-m">Children to discuss</h2>
      <p class="govuk-body">
        Call them Child A, Child B. Enter initials and a year group only once there is consent, and never a
        name.
      </p>
      {made.length > 0 && (
        <p class="govuk-body">
          Requested already: {made.map(({ label, initials }) => initials ?? label).join(', ')}.
        </p>
      )}
      {value.map((child, at) => (
        <ChildFields
          key={child.id}
          at={at}
          child={child}
          view={view}
          errors={errors}
          onChange={next => onChange(value.map(other => (other.id === child.id ? next : other)))}
          onRemove={() => {
            onChange(value.filter(({ id }) => id !== child.id))
            focusSoon('children')
          }}
        />
      ))}
      {value.length + made.length < 40 && (
        <Button kind="secondary" onClick={add}>
          Add a child
        </Button>
      )}
    </section>
  )
}

const BLANK = {
  hasConsent: false,
  initials: null,
  ncYear: null,
  note: '',
  outcome: 'none',
  serviceId: null,
} as const

interface ChildProps {
  readonly at: number
  readonly child: DraftChild
  readonly view: MeetingView
  readonly errors: readonly FieldError[]
  readonly onChange: (child: DraftChild) => void
  readonly onRemove: () => void
}

function ChildFields({ at, child, view, errors, onChange, onRemove }: ChildProps) {
  const of = (name: keyof DraftChild) => ({
    id: `children-${at}-${name}`,
    error: errorFor(errors, `children-${at}-${name}`),
  })
  const set = (part: Partial<DraftChild>) => onChange({ ...child, ...part })
  const consent = (has: boolean) =>
    set(has ? { hasConsent: true } : { hasConsent: false, initials: null, ncYear: null })
  return (
    <section class="app-repeated" aria-label={child.label}>
      <h3 class="govuk-heading-s">{child.label}</h3>
      <TextArea
        {...of('note')}
        label="What to discuss"
        hint="Without a name or anything else that says who it is"
        rows={3}
        maxLength={1000}
        value={child.note}
        onChange={note => set({ note })}
      />
      <Checkboxes
        {...of('hasConsent')}
        legend="Consent"
        small
        options={[
          {
            value: 'yes',
            label: 'The family agrees that the specialist knows who the child is',
            reveal: <WhoFields of={of} child={child} set={set} />,
          },
        ]}
        values={child.hasConsent ? ['yes'] : []}
        onChange={values => consent(values.includes('yes'))}
      />
      <Select
        {...of('outcome')}
        label="What follows"
        empty={null}
        options={view.childOutcomes.map(({ key, label }) => ({ value: key, label }))}
        value={child.outcome}
        onChange={outcome => set({ outcome: outcome as DraftChild['outcome'] })}
      />
      {child.outcome === 'request' && (
        <Select
          {...of('serviceId')}
          label="Which service"
          options={view.childServices.map(({ id, title }) => ({ value: id, label: title }))}
          value={child.serviceId ?? ''}
          onChange={id => set({ serviceId: (id || null) as DraftChild['serviceId'] })}
        />
      )}
      <Button kind="secondary" onClick={onRemove}>
        Remove {child.label}
      </Button>
    </section>
  )
}

interface WhoProps {
  readonly of: (name: keyof DraftChild) => { id: string; error: string | undefined }
  readonly child: DraftChild
  readonly set: (part: Partial<DraftChild>) => void
}

function WhoFields({ of, child, set }: WhoProps) {
  const { years } = useCatalogue()
  return (
    <>
      <TextInput
        {...of('initials')}
        label="Initials"
        width={5}
        spellcheck={false}
        value={child.initials ?? ''}
        onChange={initials => set({ initials: initials === '' ? null : initials })}
      />
      <Select
        {...of('ncYear')}
        label="Year group"
        options={years.map(({ ncYear, label }) => ({ value: String(ncYear), label }))}
        value={child.ncYear === null ? '' : String(child.ncYear)}
        onChange={year => set({ ncYear: year === '' ? null : Number(year) })}
      />
    </>
  )
}
