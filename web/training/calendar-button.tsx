import { useState } from 'preact/hooks'
import { call } from '../api.ts'
import { Button } from '../components/button.tsx'
import { Problem } from '../problem.ts'

export interface CalendarButtonProps {
  readonly sessionId: string
  readonly settingId: string
  /** Said where there is more than one button. */
  readonly settingName?: string | undefined
}

/** Hands the booking of a setting to the browser as an iCalendar file. */
export function CalendarButton({ sessionId, settingId, settingName }: CalendarButtonProps) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const keep = () => {
    setProblem(null)
    saveCalendar(sessionId, settingId).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    })
  }
  return (
    <>
      <Button kind="secondary" onClick={keep}>
        {`Put it in your calendar${settingName ? `: ${settingName}` : ''} (.ics file)`}
      </Button>
      <p class="govuk-body govuk-error-message" role="alert">
        {problem && `${problem.title}. ${problem.detail}`}
      </p>
    </>
  )
}

async function saveCalendar(sessionId: string, settingId: string): Promise<void> {
  const { fileName, text } = await call('GET /training/sessions/:sessionId/settings/:settingId/calendar', {
    params: { sessionId, settingId },
  })
  const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = href
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
