import { useEffect, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { configuration } from '../configuration.ts'
import { longDate } from '../dates.ts'
import { minutesWords } from '../visits/hours-words.ts'
import type { PlaceProps } from './place.tsx'
import { referenceOfPlace } from './words.ts'

/** That somebody took part, on one sheet of paper. */
export function Certificate({ view, place }: PlaceProps) {
  const { session, course } = view
  const authorityName = useAuthorityName()
  return (
    <Page
      title="Certificate"
      heading="Certificate of attendance"
      back={{ href: `/training/sessions/${session.id}`, label: 'Session' }}
    >
      <div class="app-certificate">
        <p class="app-certificate__who">{place.staffName ?? 'A member of staff'}</p>
        <p class="govuk-body">{place.settingName}</p>
        <p class="govuk-body">
          took part in <strong>{session.courseTitle}</strong> on {longDate(session.on)} (
          {minutesWords(session.endMinutes - session.startMinutes)}), {session.venue.name}.
        </p>
        <p class="govuk-body">After this course, people can:</p>
        <ul class="govuk-list govuk-list--bullet">
          {course.aims.map(aim => (
            <li key={aim}>{aim}</li>
          ))}
        </ul>
        <p class="govuk-body">
          Given by {session.trainers.map(({ name }) => name).join(', ')}
          {authorityName && `, ${authorityName}`}.
          <br />
          Reference {referenceOfPlace(place.id)}
        </p>
      </div>
      <div class="app-no-print">
        <Button kind="secondary" onClick={() => window.print()}>
          Print this certificate
        </Button>
      </div>
    </Page>
  )
}

function useAuthorityName(): string {
  const [name, setName] = useState('')
  useEffect(() => {
    configuration()
      .then(({ authorityName }) => setName(authorityName))
      .catch(() => undefined)
  }, [])
  return name
}
