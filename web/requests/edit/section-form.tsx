import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { RequestView } from '../../../shared/contracts/requests.ts'
import type { ServiceView } from '../../../shared/contracts/session.ts'
import { call } from '../../api.ts'
import { Button, Form } from '../../components/button.tsx'
import { Inset } from '../../components/messages.tsx'
import { Page } from '../../components/page.tsx'
import { errorsOf, type FieldError, fieldId } from '../../problem.ts'
import { useTyped } from '../../typed.ts'
import { keptOf, startOf } from './blank.ts'
import { Conflict, SaveStatus } from './save-status.tsx'
import { SectionFields } from './section-fields.tsx'
import type { SectionKey } from './section-props.ts'
import { useAutosave } from './use-autosave.ts'
import { useDraft } from './use-draft.ts'

export interface SectionFormProps {
  readonly view: RequestView
  readonly service: ServiceView
  readonly section: SectionKey
  readonly title: string
  /** Reads the request again, and forgets what was typed. */
  readonly onReload: () => void
}

/** The form of one section: it saves itself while one types, and leads on to the next part. */
export function SectionForm({ view, service, section, title, onReload }: SectionFormProps) {
  const { route, query } = useLocation()
  const { request } = view
  const [value, setValue, isRestored] = useTyped(section, startOf(section, request.content))
  const [bad, setBad] = useState<Readonly<Record<string, string>>>({})
  const [hasTriedToGoOn, setTriedToGoOn] = useState(false)
  const { saving, save, keepMine } = useDraft(view, section)
  const autosave = useAutosave(() => void save(keptOf(section, value)))
  const base = `/requests/${request.id}`
  const isFromCheck = query.from === 'check'

  useEffect(() => {
    if (isRestored) autosave.soon()
    document.getElementById(query.field ?? '')?.focus()
  }, [])

  const change = (next: typeof value) => {
    setValue(next)
    if (saving.is !== 'conflict') autosave.soon()
  }
  const onBad = (id: string, message: string | null) =>
    setBad(now => {
      const { [id]: _, ...rest } = now
      return message === null ? rest : { ...rest, [id]: message }
    })
  const goOn = async () => {
    setTriedToGoOn(true)
    if (Object.keys(bad).length > 0) return
    autosave.cancel()
    if (!(await save(keptOf(section, value)))) return
    route(isFromCheck ? `${base}/check` : await nextPage(request.id, section))
  }
  const errors: FieldError[] = [
    ...(hasTriedToGoOn ? Object.entries(bad).map(([id, message]) => ({ id, message })) : []),
    ...(saving.is === 'failed' && hasTriedToGoOn ? errorsOf(saving.problem, 'content') : []),
    ...(isFromCheck && !hasTriedToGoOn && saving.is === 'unchanged' ? gapErrors(view, section) : []),
  ]
  return (
    <Page
      title={title}
      caption={service.title}
      back={{ href: `${base}/tasks`, label: 'Back to the task list' }}
      errors={errors}
    >
      {saving.is === 'conflict' && (
        <Conflict
          by={saving.by}
          onShowTheirs={onReload}
          onKeepMine={() => {
            keepMine()
            autosave.soon()
          }}
        />
      )}
      {request.ask && request.status === 'more-information-needed' && (
        <Inset>The team asked: {request.ask.text}</Inset>
      )}
      <Form onSubmit={() => void goOn()}>
        <SectionFields
          section={section}
          value={value}
          onChange={change}
          errors={errors}
          onBad={onBad}
          view={view}
          service={service}
        />
        <SaveStatus saving={saving} />
        <Button isSending={saving.is === 'saving' && hasTriedToGoOn}>Save and continue</Button>
      </Form>
    </Page>
  )
}

function gapErrors(view: RequestView, section: SectionKey): FieldError[] {
  return view.gaps
    .filter(gap => gap.section === section)
    .map(({ pointer, message }) => ({ id: fieldId(pointer), message }))
}

/** The next part that is not done yet; after the last one what is still open, or the answers to check. */
async function nextPage(requestId: string, section: SectionKey): Promise<string> {
  const base = `/requests/${requestId}`
  const { tasks, gaps } = await call('GET /requests/:requestId', { params: { requestId } })
  const at = tasks.findIndex(task => task.section === section)
  const next = tasks.slice(at + 1).find(task => task.state !== 'done')
  if (next !== undefined) return `${base}/edit/${next.section}`
  return `${base}/${gaps.length === 0 ? 'check' : 'tasks'}`
}
