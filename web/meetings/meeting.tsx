import { useRoute } from 'preact-iso'
import { LoadPage } from '../components/load.tsx'
import { useData } from '../use-data.ts'
import { MeetingForm } from './meeting-form.tsx'
import { MinutesPage } from './minutes-page.tsx'

/** A planning meeting: to be written while it is in preparation, its minutes once it is finished. */
export default function Meeting() {
  const { id = '' } = useRoute().params
  const view = useData('GET /meetings/:meetingId', { params: { meetingId: id } })
  return (
    <LoadPage data={view} title="Planning meeting">
      {found =>
        found.actions.length === 0 ? (
          <MinutesPage view={found} />
        ) : (
          <MeetingForm key={found.meeting.id} view={found} />
        )
      }
    </LoadPage>
  )
}
