import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Sent } from '../../shared/contracts/routes.ts'
import type { ServiceView } from '../../shared/contracts/session.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { CopyFrom } from './copy-from.tsx'
import { SettingChoice, useOnlySetting } from './setting-choice.tsx'
import { WhatYouNeed } from './what-you-need.tsx'

type Body = Sent<'POST /requests'>['body']

/** The start of a request: what the service is and needs, for which setting, and what to copy. */
export function StartRequest({ service }: { readonly service: ServiceView }) {
  const { query, route } = useLocation()
  const onlySetting = useOnlySetting()
  const [typed, setTyped] = useTyped('start', {
    settingId: query.setting ?? onlySetting ?? '',
    copyFrom: query.copyFrom ?? '',
  })
  const [isMissing, setMissing] = useState(false)
  const { send, isSending, problem } = useSend('POST /requests')
  const { settingId, copyFrom } = typed
  const missing: FieldError[] =
    isMissing && settingId === '' ? [{ id: 'settingId', message: 'Choose a setting' }] : []
  const errors = [...missing, ...errorsOf(problem)]
  const start = async () => {
    setMissing(true)
    if (settingId === '') return
    const body = { settingId, serviceId: service.id, ...(copyFrom !== '' && { copyFrom }) } as Body
    const started = await send({ body })
    if (started) route(`/requests/${started.id}/tasks`)
  }
  return (
    <Page
      title={`Request support: ${service.title}`}
      heading={service.title}
      back={{ href: backHref(query), label: 'Choose another service' }}
      errors={errors}
    >
      <p class="govuk-body">{service.summary}</p>
      <WhatYouNeed service={service} />
      <Form onSubmit={() => void start()}>
        <SettingChoice
          value={settingId}
          error={errorFor(errors, 'settingId')}
          onChange={id => setTyped({ settingId: id, copyFrom: '' })}
        />
        {settingId !== '' && (
          <CopyFrom
            settingId={settingId}
            value={copyFrom}
            error={errorFor(errors, 'copyFrom')}
            onChange={id => setTyped({ ...typed, copyFrom: id })}
          />
        )}
        <Button isSending={isSending}>Start the request</Button>
      </Form>
    </Page>
  )
}

function backHref({ service: _, ...rest }: Record<string, string>): string {
  const query = new URLSearchParams(rest)
  return query.size === 0 ? '/requests/new' : `/requests/new?${query}`
}
