import { CHAIN_START } from '../../shared/audit/entry.ts'
import type { CaseChild, EhcCase } from '../../shared/casework/ehc-case.ts'
import type { CaseEvent, EventDetails, EventKind } from '../../shared/ehc/case.ts'
import type { Id } from '../../shared/ids.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { User } from '../../shared/people/user.ts'
import type { Sharing } from '../../shared/requests/sharing.ts'
import type { GivenCase } from '../fakes/in-memory-state.ts'
import { happened } from '../shared/ehc/a-case.ts'
import { idOf } from './clock.ts'

const OFFICER = { userId: 'u-officer', name: 'Ola Officer' }

/** An invented child in year 4. */
export const A_CHILD: CaseChild = {
  givenName: 'Mika',
  familyName: 'Quill',
  dateOfBirth: '2018-03-14',
  sex: null,
  ethnicity: null,
  ncYear: 4,
  upn: null,
  uln: null,
  upnUnknown: null,
  postcode: null,
  primaryType: 'SLCN',
  secondaryType: null,
}

const CASE: EhcCase = {
  id: idOf(51),
  authority: '900',
  version: 1,
  chainHead: CHAIN_START,
  child: A_CHILD,
  settingId: '900001',
  settingName: 'Pier Primary',
  officer: OFFICER,
  sharing: 'dates',
  fromRequestId: null,
  startedAt: '2026-10-19T09:00:00.000Z',
  startedBy: OFFICER,
  changedAt: '2026-10-19T09:00:00.000Z',
}

/** Builds a case from what happened in it, one version for each event; the chain of entries is not built. */
export class CaseBuilder {
  private readonly ehcCase: EhcCase
  private readonly events: readonly CaseEvent[]

  constructor(ehcCase: EhcCase, events: readonly CaseEvent[]) {
    this.ehcCase = ehcCase
    this.events = events
  }

  with(over: Partial<EhcCase>): CaseBuilder {
    return new CaseBuilder({ ...this.ehcCase, ...over }, this.events)
  }

  id(id: Id): CaseBuilder {
    return this.with({ id })
  }

  of({ id, name }: Pick<Setting, 'id' | 'name'>): CaseBuilder {
    return this.with({ settingId: id, settingName: name })
  }

  officer({ userId, name }: Pick<User, 'userId' | 'name'>): CaseBuilder {
    return this.with({ officer: { userId, name } })
  }

  sharing(sharing: Sharing): CaseBuilder {
    return this.with({ sharing })
  }

  child(over: Partial<CaseChild>): CaseBuilder {
    return this.with({ child: { ...this.ehcCase.child, ...over } })
  }

  /** Something that happened, with its least details changed as said. */
  happened<K extends EventKind>(
    kind: K,
    on: string,
    details: Partial<EventDetails<K>> = {},
    more: Parameters<typeof happened>[3] = {},
  ): CaseBuilder {
    return new CaseBuilder(this.ehcCase, [...this.events, happened(kind, on, details, more)])
  }

  /** The request of a parent, received on a day. */
  received(on: string): CaseBuilder {
    return this.happened('request-received', on)
  }

  build(): GivenCase {
    const { events } = this
    return { ehcCase: { ...this.ehcCase, version: Math.max(1, events.length) }, events }
  }
}

/** A case about a child at Pier Primary in which nothing has happened yet. */
export function anEhcCase(): CaseBuilder {
  return new CaseBuilder(CASE, [])
}
