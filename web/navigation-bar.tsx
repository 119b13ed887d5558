import { useLocation } from 'preact-iso'
import type { Me } from '../shared/contracts/session.ts'
import { useNewNotices } from './notices/new-notices.ts'
import { signOut } from './session.ts'

interface Door {
  readonly href: string
  readonly label: string
  /** Whose door it is. */
  readonly isFor: (me: Me) => boolean
  /** Starts of other addresses that belong to it. */
  readonly also?: readonly string[]
}

const may = (permission: Me['permissions'][number]) => (me: Me) => me.permissions.includes(permission)

/** The main pages in the order of the navigation. */
const DOORS: readonly Door[] = [
  { href: '/', label: 'Home', isFor: () => true },
  { href: '/requests', label: 'Requests', isFor: me => me.settings.length > 0 },
  { href: '/work', label: 'Work list', isFor: me => reachesAuthority(me) && may('see-request-lists')(me) },
  { href: '/visit-plans', label: 'Visit plans', isFor: may('plan-allocation') },
  { href: '/ehc', label: 'Cases', isFor: may('write-ehc-case') },
  { href: '/questions', label: 'Questions', isFor: may('answer-questions') },
  { href: '/meetings', label: 'Meetings', isFor: may('see-meetings') },
  { href: '/training', label: 'Training', isFor: may('see-training') },
  { href: '/diary', label: 'Diary', isFor: me => me.specialistId !== null, also: ['/day'] },
  { href: '/specialists', label: 'Specialists', isFor: may('see-specialists') },
  { href: '/users', label: 'People', isFor: may('see-users') },
]

function reachesAuthority(me: Me): boolean {
  return me.roles.some(role => role === 'allocation-lead' || role === 'ehc-officer')
}

/** The doors of the person signed in, their notices and the way out. */
export function Navigation({ me }: { readonly me: Me }) {
  const { path } = useLocation()
  const newNotices = useNewNotices(path)
  const doors = DOORS.filter(door => door.isFor(me))
  return (
    <nav class="app-navigation" aria-label="Main">
      <div class="govuk-width-container app-navigation__content">
        <ul class="app-navigation__list">
          {doors.map(door => (
            <NavigationLink key={door.href} href={door.href} label={door.label} isHere={isHere(door, path)} />
          ))}
          <NavigationLink
            href="/notices"
            label={newNotices === 0 ? 'Notices' : `Notices (${newNotices} new)`}
            isHere={path === '/notices'}
          />
        </ul>
        <div class="app-navigation__person">
          <span>{me.name}</span>
          <button type="button" class="app-link-button" onClick={() => void signOut()}>
            Sign out
          </button>
        </div>
      </div>
    </nav>
  )
}

function isHere({ href, also = [] }: Door, path: string): boolean {
  if (href === '/') return path === '/'
  return [href, ...also].some(start => path === start || path.startsWith(`${start}/`))
}

interface NavigationLinkProps {
  readonly href: string
  readonly label: string
  readonly isHere: boolean
}

function NavigationLink({ href, label, isHere }: NavigationLinkProps) {
  return (
    <li class="app-navigation__item">
      <a class="app-navigation__link" href={href} aria-current={isHere ? 'page' : undefined}>
        {label}
      </a>
    </li>
  )
}
