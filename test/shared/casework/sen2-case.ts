import type { EhcCase } from '../../../shared/casework/ehc-case.ts'
import { sen2PersonOf } from '../../../shared/casework/sen2-person.ts'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import type { NamedPlan } from '../../../shared/ehc/details/named-plan.ts'
import type { Sen2Request } from '../../../shared/sen2/modules.ts'

/** A case of an invented child, complete for the return. */
export function aCase(child: Partial<EhcCase['child']> = {}, more: Partial<EhcCase> = {}): EhcCase {
  return {
    id: '7K4M2Q9ABC',
    authority: '900',
    version: 1,
    chainHead: '0',
    child: {
      givenName: 'Ada',
      familyName: 'Example',
      dateOfBirth: '2018-05-14',
      sex: 'F',
      ethnicity: 'WBRI',
      ncYear: 3,
      upn: 'H801200001001',
      uln: null,
      upnUnknown: null,
      postcode: 'ZZ1 1AA',
      primaryType: 'SLCN',
      secondaryType: null,
      ...child,
    },
    settingId: 'setting-1',
    settingName: 'Example Primary',
    officer: { userId: 'user-1', name: 'Officer' },
    sharing: 'dates',
    fromRequestId: null,
    startedAt: '2026-01-12T09:00:00.000Z',
    startedBy: { userId: 'user-1', name: 'Officer' },
    changedAt: '2026-01-12T09:00:00.000Z',
    ...more,
  }
}

/** A plan naming one made-up setting whose placement started on a day, changed as said. */
export function aPlan(more: Partial<NamedPlan> = {}, urn = '900001'): NamedPlan {
  return {
    places: [{ setting: { by: 'urn', urn }, rank: '1', senUnit: false, resourcedProvision: false }],
    startsOn: '2023-09-04',
    planRes: null,
    planWbp: null,
    personalBudget: false,
    organisedArrangement: false,
    directPayment: null,
    ...more,
  }
}

/** The request that events make in the return of 2027 (census day 21 January), or undefined. */
export function requestFrom(...events: CaseEvent[]): Sen2Request | undefined {
  return sen2PersonOf(aCase(), events, { year: 2027 }).requests[0]
}
