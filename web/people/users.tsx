import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { UserLine } from '../../shared/contracts/people.ts'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { useCatalogue, useMay, useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { ChangeAccess } from './change-access.tsx'
import { PersonFilter } from './person-filter.tsx'
import { wordsFit } from './words-fit.ts'

/** The people who use the service. With `?person=` in the address, the page that changes one's access. */
export default function Users() {
  const { query } = useLocation()
  const data = useData('GET /users', {})
  return (
    <LoadPage data={data} title="People who use the service">
      {({ users }) => {
        const person = users.find(user => user.userId === query.person)
        if (person === undefined) return <People users={users} />
        return <ChangeAccess key={person.userId} person={person} onChanged={data.reload} />
      }}
    </LoadPage>
  )
}

function People({ users }: { readonly users: readonly UserLine[] }) {
  const { roles } = useCatalogue()
  const [words, setWords] = useState('')
  const shown = users.filter(user =>
    wordsFit(words, [user.name, user.username, ...user.roles.map(role => roles[role] ?? role)]),
  )
  return (
    <Page title="People who use the service" wide>
      <p class="govuk-body">
        Suspending someone takes effect at their next click. Their work stays, and you can restore their
        access.
      </p>
      <PersonFilter shown={shown.length} all={users.length} onFind={setWords} />
      {shown.length > 0 && <PeopleTable users={shown} />}
    </Page>
  )
}

function PeopleTable({ users }: { readonly users: readonly UserLine[] }) {
  const { roles } = useCatalogue()
  const settings = useData('GET /settings', {})
  const names = new Map(settings.data?.settings.map(({ id, name }) => [id, name]))
  return (
    <Table
      caption="People who use the service"
      captionHidden
      head={['Name', 'User name', 'Role', 'Settings', 'Access', 'Change']}
      rows={users.map(user => ({
        key: user.userId,
        cells: [
          user.name,
          user.username,
          user.roles.map(role => roles[role] ?? role).join(', '),
          user.settings.length === 0 ? 'None' : user.settings.map(id => names.get(id) ?? id).join(', '),
          <AccessTag key="access" status={user.status} />,
          <ChangeLink key="change" user={user} />,
        ],
      }))}
    />
  )
}

/** Whether somebody can sign in, in words. */
export function AccessTag({ status }: Pick<UserLine, 'status'>) {
  return status === 'active' ? <Tag colour="green" label="Active" /> : <Tag colour="red" label="Suspended" />
}

/** The way to change somebody's access; nobody changes their own. */
function ChangeLink({ user }: { readonly user: UserLine }) {
  const me = useMe()
  const mayManage = useMay('manage-users')
  if (!mayManage || me.userId === user.userId) return <>{me.userId === user.userId ? 'This is you' : ''}</>
  return (
    <a class="govuk-link" href={`/users?person=${encodeURIComponent(user.userId)}`}>
      {user.status === 'active' ? 'Suspend' : 'Restore'}
      <span class="govuk-visually-hidden"> {user.name}</span>
    </a>
  )
}
