import { Tag } from '../components/tag.tsx'
import { useCatalogue } from '../me.ts'

/** The status of a request. */
export function StatusTag({ status }: { readonly status: string }) {
  const row = useCatalogue().statuses[status]
  return <Tag colour={row?.colour ?? 'grey'} label={row?.label ?? status} />
}

/** The status of a visit. */
export function VisitTag({ status }: { readonly status: string }) {
  const row = useCatalogue().visitStatuses[status]
  return <Tag colour={row?.colour ?? 'grey'} label={row?.label ?? status} />
}
