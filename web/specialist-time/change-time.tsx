import type { ComponentType } from 'preact'
import { useLocation, useRoute } from 'preact-iso'
import type { TimeView } from '../../shared/contracts/specialist-time.ts'
import { LoadPage } from '../components/load.tsx'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { CommitmentForm } from './commitment-form.tsx'
import { CoverForm } from './cover-form.tsx'
import { EndCommitment, EndCover, EndLeave, EndPattern } from './end-forms.tsx'
import { LeaveForm } from './leave-form.tsx'
import { PatternForm } from './pattern-form.tsx'

/** What a form is told: the time as it is, and what its address names. */
export interface TimeFormProps {
  readonly view: TimeView
  readonly query: Readonly<Record<string, string>>
}

const FORMS: Readonly<Record<string, ComponentType<TimeFormProps>>> = {
  pattern: PatternForm,
  'end-pattern': EndPattern,
  leave: LeaveForm,
  'end-leave': EndLeave,
  commitment: CommitmentForm,
  'end-commitment': EndCommitment,
  cover: CoverForm,
  'end-cover': EndCover,
}

/** Adds, changes or takes back one thing of a specialist's time: which, the end of the address says. */
export default function ChangeTime() {
  const { id = '', what = '' } = useRoute().params
  const { query } = useLocation()
  const data = useData('GET /specialists/:specialistId/time', { params: { specialistId: id } })
  const ShownForm = FORMS[what]
  if (ShownForm === undefined) return <NotFound />
  return (
    <LoadPage data={data} title="Working time and leave">
      {view => <ShownForm key={view.version} view={view} query={query} />}
    </LoadPage>
  )
}
