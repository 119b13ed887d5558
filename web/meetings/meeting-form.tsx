import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { Button, Form } from '../components/button.tsx'
import { DateInput } from '../components/date-input.tsx'
import { NotificationBanner } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { longDate, timeOf } from '../dates.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { ChildrenFields } from './children-fields.tsx'
import { DaysFields } from './days-fields.tsx'
import type { DraftDay } from './draft.ts'
import { LineFields, PointFields } from './line-fields.tsx'
import { PlannedDays } from './planned-days.tsx'
import { type MeetingSaving, type MeetingWriting, useMeetingDraft } from './use-meeting-draft.ts'
import { WhereThingsStand } from './where-things-stand.tsx'

/** A meeting while it is prepared and held: one page that saves itself. The setting writes its own part of it. */
export function MeetingForm({ view }: { readonly view: MeetingView }) {
  const { route } = useLocation()
  const { meeting, actions } = view
  const isWhole = actions.includes('change')
  const writing = useMeetingDraft(view)
  const [badDay, setBadDay] = useState(false)
  const { saving, save } = writing
  const errors: FieldError[] = saving.is === 'failed' ? errorsOf(saving.problem, 'content') : []
  const base = `/meetings/${meeting.id}`
  const goTo = async (address: string) => {
    if (!badDay && (await save())) route(address)
  }
  return (
    <Page
      title={`Planning meeting, ${meeting.settingName}`}
      heading="Planning meeting"
      caption={`${meeting.settingName} and ${meeting.specialistName}`}
      back={{ href: '/meetings', label: 'Planning meetings' }}
      errors={errors}
      wide
    >
      {saving.is === 'conflict' && <MeetingConflict writing={writing} saving={saving} />}
      {!isWhole && (
        <p class="govuk-body">
          The meeting is on {longDate(meeting.heldOn)}. Add what you want to discuss; it is saved as you type.
        </p>
      )}
      <WhereThingsStand view={view} />
      <Form onSubmit={() => void goTo(isWhole ? `${base}/check` : '/meetings')}>
        <div class="app-two-thirds">
          {isWhole && <When writing={writing} badDay={badDay} onBad={setBadDay} errors={errors} />}
          <ChildrenFields
            view={view}
            value={writing.draft.children}
            errors={errors}
            onChange={children => writing.change({ children })}
          />
          <LineFields
            id="priorities"
            heading="Priorities"
            hint="What matters most this year, agreed by both"
            one="Priority"
            most={10}
            value={writing.draft.priorities}
            onChange={priorities => writing.change({ priorities })}
          />
          {isWhole ? (
            <HostParts
              view={view}
              writing={writing}
              errors={errors}
              onChooseTime={day => void goTo(`${base}/days/${day.id}/time${fromOf(view, day)}`)}
            />
          ) : (
            <PlannedDays view={view} />
          )}
          <SaveLine saving={saving} />
          <Button isSending={false}>{isWhole ? 'Check and finish' : 'Save and close'}</Button>
        </div>
      </Form>
    </Page>
  )
}

function fromOf({ halfTerms }: MeetingView, { halfTerm, on }: DraftDay): string {
  const from = on ?? halfTerms.find(({ key }) => key === halfTerm)?.startsOn
  return from ? `?from=${from}` : ''
}

interface PartProps {
  readonly writing: MeetingWriting
  readonly errors: readonly FieldError[]
}

function When({
  writing: { draft, change },
  badDay,
  onBad,
  errors,
}: PartProps & { readonly badDay: boolean; readonly onBad: (isBad: boolean) => void }) {
  return (
    <DateInput
      id="heldOn"
      legend="When is the meeting?"
      error={badDay ? 'The day of the meeting must be a real date' : errorFor(errors, 'heldOn')}
      value={draft.heldOn}
      onChange={day => {
        onBad(day === null)
        if (day !== null) change({ heldOn: day })
      }}
    />
  )
}

function HostParts({
  view,
  writing: { draft, change },
  errors,
  onChooseTime,
}: PartProps & { readonly view: MeetingView; readonly onChooseTime: (day: DraftDay) => void }) {
  return (
    <>
      <DaysFields
        view={view}
        value={draft.days}
        errors={errors}
        onChange={days => change({ days })}
        onChooseTime={onChooseTime}
      />
      <PointFields value={draft.points} onChange={points => change({ points })} />
      <LineFields
        id="present"
        heading="Who is there"
        hint="Names of staff, and of nobody else"
        one="Person"
        most={12}
        value={draft.present}
        onChange={present => change({ present })}
      />
      <TextArea
        id="minutes"
        label="Minutes"
        labelSize="m"
        hint="What was said and agreed. Both sides get them when the meeting is finished."
        rows={10}
        maxLength={6000}
        error={errorFor(errors, 'minutes')}
        value={draft.minutes}
        onChange={minutes => change({ minutes })}
      />
    </>
  )
}

/** Whether what is typed is safe, in a line that screen readers hear. */
function SaveLine({ saving }: { readonly saving: MeetingSaving }) {
  return (
    <p class="app-saved" role="status">
      {saving.is === 'saving' && 'Saving…'}
      {saving.is === 'saved' && `Saved at ${timeOf(saving.at.toISOString())}`}
      {saving.is === 'failed' &&
        `Not saved yet. ${saving.problem.fields[0]?.message ?? (saving.problem.detail || saving.problem.title)}`}
      {saving.is === 'conflict' && 'Not saved: a colleague has changed the same thing.'}
    </p>
  )
}

interface ConflictProps {
  readonly writing: MeetingWriting
  readonly saving: Extract<MeetingSaving, { readonly is: 'conflict' }>
}

function MeetingConflict({ writing, saving: { by, parts } }: ConflictProps) {
  return (
    <NotificationBanner title="A colleague has changed this meeting">
      <p class="govuk-notification-banner__heading">
        {by} changed {parts.join(' and ')} while you were typing there too. What you typed is still below;
        everything else they wrote has been added. Choose which to keep.
      </p>
      <div class="govuk-button-group">
        <Button kind="secondary" onClick={writing.keepMine}>
          Keep what I typed
        </Button>
        <Button kind="secondary" onClick={writing.showTheirs}>
          Show what they wrote
        </Button>
      </div>
    </NotificationBanner>
  )
}
