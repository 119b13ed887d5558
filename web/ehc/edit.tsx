import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Button, Form } from '../components/button.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { errorFor, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import type { Sharing } from './case-event.ts'
import { type ChildDraft, childDraftOf, childErrors, childOf } from './child-draft.ts'
import { ChildFields } from './child-fields.tsx'
import { SHARING } from './codes.ts'
import { refusalOf } from './event-draft.ts'
import { optionsOf } from './field-props.ts'
import { OpenCaseLink } from './open-case-link.tsx'
import { SettingSelect } from './setting-select.tsx'
import { backToCase, CasePage, captionOf } from './use-case.tsx'
import { WhyField } from './why-field.tsx'

const TITLE = 'Change details or sharing'

interface EditDraft {
  readonly child: ChildDraft
  readonly settingId: string
  readonly sharing: Sharing
  readonly why: string
}

/** Changes the child's details, the setting, and what the setting may see. */
export default function EditCase() {
  return <CasePage title={TITLE}>{view => <Edit view={view} />}</CasePage>
}

function Edit({ view }: { readonly view: CaseView }) {
  const frame = { caption: captionOf(view), back: backToCase(view) }
  if (view.mayWrite) return <EditForm view={view} />
  return (
    <Page title={TITLE} {...frame}>
      <Empty>Only an EHC officer can change this case.</Empty>
    </Page>
  )
}

function EditForm({ view }: { readonly view: CaseView }) {
  const { draft, setDraft, errors, needsWhy, openCaseId, isSending, submit } = useEdit(view)
  useEffect(() => {
    // The form comes after the page: the box that the address asks for is found when it is there.
    document.getElementById(location.hash.slice(1))?.focus()
  }, [])
  return (
    <Page title={TITLE} caption={captionOf(view)} back={backToCase(view)} errors={errors}>
      <OpenCaseLink caseId={openCaseId} />
      <Form onSubmit={() => void submit()}>
        <h2 class="govuk-heading-m">What the setting may see</h2>
        <Radios
          id="sharing"
          legend="How much of the case may the child’s setting see?"
          hint="The setting’s people cannot change anything."
          options={optionsOf(SHARING)}
          value={draft.sharing}
          onChange={sharing => setDraft({ ...draft, sharing: sharing as Sharing })}
        />
        <SettingSelect
          value={draft.settingId}
          error={errorFor(errors, 'settingId')}
          onChange={settingId => setDraft({ ...draft, settingId })}
        />
        <h2 class="govuk-heading-m">The child</h2>
        <ChildFields draft={draft.child} errors={errors} onChange={child => setDraft({ ...draft, child })} />
        {needsWhy && (
          <WhyField
            error={errorFor(errors, 'why')}
            value={draft.why}
            onChange={why => setDraft({ ...draft, why })}
          />
        )}
        <Button isSending={isSending}>Save</Button>
      </Form>
    </Page>
  )
}

function useEdit(view: CaseView) {
  const { route } = useLocation()
  const { id, version, child, settingId, sharing } = view.ehcCase
  const [draft, setDraft] = useTyped<EditDraft>('edit', {
    child: childDraftOf(child),
    settingId: settingId ?? '',
    sharing,
    why: '',
  })
  const [missing, setMissing] = useState<FieldError[]>([])
  const { send, isSending, problem } = useSend('PUT /ehc/cases/:caseId/details')
  const submit = async () => {
    const found = childErrors(draft.child)
    setMissing(found)
    if (found.length > 0) return
    const body = {
      version,
      child: childOf(draft.child),
      settingId: draft.settingId === '' ? null : draft.settingId,
      sharing: draft.sharing,
      takeOver: false,
      why: draft.why.trim() === '' ? null : draft.why.trim(),
    }
    if (await send({ params: { caseId: id }, body })) route(`/ehc/cases/${id}/details?saved=yes`)
  }
  return {
    draft,
    setDraft,
    submit,
    isSending,
    errors: missing.length > 0 ? missing : refusalOf(problem, ''),
    openCaseId: problem?.caseId ?? null,
    needsWhy: problem?.canOverride === true || draft.why !== '',
  }
}
