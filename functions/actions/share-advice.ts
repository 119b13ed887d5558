import type { CaseChild, EhcCase } from '../../shared/casework/ehc-case.ts'
import type { RequestContent } from '../../shared/requests/content.ts'
import { isOpen, type Request } from '../../shared/requests/request.ts'
import type { Sharing } from '../../shared/requests/sharing.ts'
import { isStanding } from '../../shared/visits/visit.ts'
import type { Change } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import { type Acting, requestChange } from './acting.ts'

/**
 * What follows for a case's statutory requests when the case changes: what the settings may see of them, and visits to
 * come with them, for the setting's list of visits; and, while one is open, the child's details. One change inside
 * another, to be written together; undefined where all stay as they are.
 */
export function shareAdvice(
  acting: Acting,
  requests: readonly RequestCase[],
  ehcCase: Pick<EhcCase, 'settingId' | 'sharing' | 'child'>,
): Change | undefined {
  return requests
    .map(found => followed(acting, found, ehcCase))
    .filter(change => change !== null)
    .reduce<Change | undefined>(
      (also, change) => (also === undefined ? change : { ...change, also }),
      undefined,
    )
}

function followed(
  acting: Acting,
  found: RequestCase,
  ehcCase: Pick<EhcCase, 'settingId' | 'sharing' | 'child'>,
): Change | null {
  const { request } = found
  const sharing = sharingOf(request, ehcCase)
  const content = isOpen(request) ? withChild(request.content, ehcCase.child) : request.content
  if (request.sharing !== sharing) return shared(acting, found, { sharing, content })
  if (JSON.stringify(content) === JSON.stringify(request.content)) return null
  const note = { what: 'child-corrected', why: null, facts: {} } as const
  return requestChange(acting, request, { ...request, content }, note)
}

/** A request's answers with the child and the types of need as the case has them; what a case does not say stays. */
function withChild(content: RequestContent, child: CaseChild): RequestContent {
  if (content.about?.kind !== 'child') return content
  const { givenName, familyName, dateOfBirth, ncYear, upn, primaryType, secondaryType } = child
  return {
    ...content,
    about: {
      ...content.about,
      child: { ...content.about.child, givenName, familyName, dateOfBirth, ncYear, upn },
    },
    need: content.need && { ...content.need, primaryType, secondaryType },
  }
}

/** A setting the child has left sees nothing any more. */
function sharingOf(
  request: Request,
  { settingId, sharing }: Pick<EhcCase, 'settingId' | 'sharing'>,
): Sharing {
  return request.settingId === settingId ? sharing : 'nothing'
}

function shared(
  acting: Acting,
  { request, visits }: RequestCase,
  { sharing, content }: { readonly sharing: Sharing; readonly content: RequestContent },
): Change {
  const note = { what: 'sharing-changed', why: null, facts: { sharing } } as const
  return {
    ...requestChange(acting, request, { ...request, sharing, content }, note),
    visits: visits.filter(isStanding).map(visit => ({
      next: { ...visit, sharing, version: visit.version + 1 },
      expects: visit.version,
    })),
  }
}
