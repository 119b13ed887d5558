import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { Page } from '../components/page.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { useService } from '../me.ts'
import { CaseActions } from './case-actions.tsx'
import { IdentityBanner } from './identity-banner.tsx'

export interface CaseFrameProps {
  readonly view: RequestView
  readonly children: ComponentChildren
}

/** What the pages of one request share: heading, identity banner, what can be done now, parts of the case. */
export function CaseFrame({ view, children }: CaseFrameProps) {
  const { path } = useLocation()
  const service = useService(view.request.serviceId)
  const base = `/requests/${view.request.id}`
  const items = [
    { href: base, label: 'Details' },
    { href: `${base}/visits`, label: visitsLabel(view) },
    { href: `${base}/timeline`, label: 'Timeline' },
  ].map(item => ({ ...item, current: item.href === path }))
  const part = items.find(item => item.current)?.label ?? 'Details'
  return (
    <Page
      title={`Request ${view.reference}: ${part}`}
      heading={service?.title ?? 'Request'}
      caption="Request"
      wide
    >
      <IdentityBanner view={view} />
      <CaseActions view={view} />
      <SubNav label="Parts of this request" items={items} />
      {children}
    </Page>
  )
}

function visitsLabel({ visits }: RequestView): string {
  return visits.length === 0 ? 'Visits' : `Visits (${visits.length})`
}
