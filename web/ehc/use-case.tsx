import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import type { CaseView } from '../../shared/contracts/ehc.ts'
import { LoadPage } from '../components/load.tsx'
import { useData } from '../use-data.ts'

export interface CasePageProps {
  /** Of the page until the case is there. */
  readonly title: string
  readonly children: (view: CaseView, reload: () => void) => ComponentChildren
}

/** A page about the case of its address. */
export function CasePage({ title, children }: CasePageProps) {
  const { id = '' } = useRoute().params
  const data = useData('GET /ehc/cases/:caseId', { params: { caseId: id } })
  return (
    <LoadPage data={data} title={title}>
      {view => children(view, data.reload)}
    </LoadPage>
  )
}

/** Where a page about a case leads back to. */
export function backToCase({ ehcCase, reference }: CaseView): { href: string; label: string } {
  return { href: `/ehc/cases/${ehcCase.id}`, label: `Case ${reference}` }
}

/** The line above the heading of a page about a case. */
export function captionOf({ reference, who }: CaseView): string {
  return `${reference}, ${who}`
}
