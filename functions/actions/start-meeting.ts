import { academicYearOf, addMonths, longDate } from '../../shared/calendar/local-date.ts'
import type { MeetingRow, PlanningMeeting } from '../../shared/meetings/meeting.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { meetingChange, type SavedMeeting } from './meeting-change.ts'

/** Who is to meet, and the meetings of the setting so far. */
export interface StartMeetingFound {
  readonly setting: Setting
  readonly specialist: Specialist
  readonly rows: readonly MeetingRow[]
  /** The last finished meeting of the two, or null. */
  readonly last: PlanningMeeting | null
}

/**
 * Starts a planning meeting. Priorities, what is open still and the children to look at again are copied from the last
 * one; consent is not: it was given for that meeting.
 * @throws Refusal not-allowed-now when the setting has closed or the two have a meeting in preparation; not-eligible for
 *   a specialist who is not linked to a setting that has links, is not active, or must not be sent there
 */
export function startMeeting(
  acting: Acting,
  found: StartMeetingFound,
  { heldOn, plans }: { readonly heldOn: string; readonly plans: 'this-year' | 'next-year' },
): Outcome<SavedMeeting> {
  assertMayStart(found)
  const { setting, specialist, last } = found
  const next: Parameters<typeof meetingChange>[1]['next'] = {
    id: acting.newId(),
    status: 'draft',
    settingId: setting.id,
    settingName: setting.name,
    specialistId: specialist.id,
    specialistName: specialist.name,
    academicYear: academicYearOf(plans === 'next-year' ? addMonths(heldOn, 12) : heldOn),
    heldOn,
    present: [],
    children: (last?.children ?? []).filter(({ outcome }) => outcome === 'review-later').map(toDiscussAgain),
    priorities: last?.priorities ?? [],
    points: (last?.points ?? []).filter(({ isDone }) => !isDone),
    days: [],
    minutes: '',
    startedBy: personOf(acting),
    finishedAt: null,
  }
  const link = `/meetings/${next.id}`
  const tells = [
    {
      audience: `setting#${setting.id}`,
      text: `${specialist.name} is preparing a planning meeting with you for ${longDate(heldOn)}. Add what you want to discuss.`,
      link,
    },
    ...(acting.actor.specialistId === specialist.id
      ? []
      : [
          {
            audience: `specialist#${specialist.id}`,
            text: `A planning meeting with ${setting.name} is being prepared for ${longDate(heldOn)}.`,
            link,
          },
        ]),
  ]
  const facts = { settingId: setting.id, specialistId: specialist.id, heldOn }
  const { change, record } = meetingChange(
    acting,
    { was: null, next },
    { what: 'meeting-started', why: null, facts },
    tells,
  )
  return { change, answer: { meetingId: record.id, version: record.version } }
}

/** The same child with no initials, nor what was written with consent: it has to be asked again. */
function toDiscussAgain(child: PlanningMeeting['children'][number]): PlanningMeeting['children'][number] {
  return {
    ...child,
    note: child.hasConsent ? '' : child.note,
    hasConsent: false,
    initials: null,
    ncYear: null,
    outcome: 'none',
    requestId: null,
  }
}

function assertMayStart({ setting, specialist, rows }: StartMeetingFound): void {
  if (setting.status === 'closed')
    throw new Refusal('not-allowed-now', 'This setting has closed, so there is nothing to plan with it.')
  const whyNot = whyNotMeet(setting, specialist)
  if (whyNot !== null) throw new Refusal('not-eligible', whyNot)
  const other = rows.find(row => row.status === 'draft' && row.specialistId === specialist.id)
  if (other !== undefined)
    throw new Refusal(
      'not-allowed-now',
      `A meeting of ${setting.name} and ${specialist.name} is in preparation for ${longDate(other.heldOn)}. Open that one, or finish it first.`,
    )
}

/** Why a specialist cannot hold the planning meeting of a setting; null when they can. */
export function whyNotMeet(
  setting: Pick<Setting, 'id' | 'name' | 'linkSpecialistIds'>,
  { id, name, statusActive, conflictSettingIds }: Specialist,
): string | null {
  const links = Object.values(setting.linkSpecialistIds)
  if (!statusActive) return `${name} is not working now. Choose somebody else.`
  if (conflictSettingIds.includes(setting.id)) return `${name} must not be sent to this setting.`
  if (links.length > 0 && !links.includes(id))
    return `${name} is not linked to ${setting.name}. Choose one of its link specialists.`
  return null
}
