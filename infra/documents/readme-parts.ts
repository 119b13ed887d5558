import { SERVICE_KEYS, serviceOf } from '../../shared/catalogue/services.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { DISCIPLINES } from '../../shared/people/disciplines.ts'
import { PERMISSIONS, type Permission } from '../../shared/people/permissions.ts'
import { ROLE_KEYS, ROLES, type Scope } from '../../shared/people/roles.ts'
import { REQUEST_STATUS_KEYS, REQUEST_STATUSES } from '../../shared/requests/status.ts'
import { VISIT_STATUS_KEYS, VISIT_STATUSES } from '../../shared/visits/status.ts'
import { allRoutes } from './openapi-operations.ts'

/** The parts of the README that are drawn from the tables, by the name in their markers. */
export const README_PARTS = {
  'status-diagram': () => `${requestDiagram()}\n\n${visitDiagram()}`,
  'roles-table': rolesTable,
  'services-table': servicesTable,
  'routes-table': routesTable,
} as const satisfies Record<string, () => string>

export type ReadmePart = keyof typeof README_PARTS

/**
 * The README with every part between its markers written afresh: `<!-- generated: NAME -->` up to `<!-- end -->`.
 * @throws Error for a part without its markers, and for markers of no part: neither may go stale unseen
 */
export function withGeneratedParts(readme: string): string {
  for (const [, name = ''] of readme.matchAll(/<!-- generated: (\S+) -->/g))
    if (!(name in README_PARTS)) throw new Error(`The README has markers for “${name}”, which nothing makes`)
  return Object.entries(README_PARTS).reduce((text, [name, part]) => {
    const start = `<!-- generated: ${name} -->`
    const from = text.indexOf(start)
    const to = text.indexOf('<!-- end -->', from)
    if (from < 0 || to < 0) throw new Error(`The README lacks the markers of “${name}”`)
    return `${text.slice(0, from + start.length)}\n\n${part()}\n\n${text.slice(to)}`
  }, readme)
}

function requestDiagram(): string {
  const moves = REQUEST_STATUS_KEYS.flatMap(from =>
    Object.entries(REQUEST_STATUSES[from].moves).map(([to, verbs]) => ({
      from,
      to,
      verb: verbs.join(' or '),
    })),
  )
  const ends = REQUEST_STATUS_KEYS.filter(key => REQUEST_STATUSES[key].tab === 'ended')
  return diagram(REQUEST_STATUSES, 'draft', moves, ends)
}

function visitDiagram(): string {
  const moves = VISIT_STATUS_KEYS.flatMap(from =>
    VISIT_STATUSES[from].moves.map(({ to, by }) => ({ from, to, verb: by })),
  )
  const ends = VISIT_STATUS_KEYS.filter(key => VISIT_STATUSES[key].isEnd)
  return diagram(VISIT_STATUSES, 'proposed', moves, ends)
}

interface Move {
  readonly from: string
  readonly to: string
  readonly verb: string
}

function diagram(
  rows: Readonly<Record<string, { readonly label: string }>>,
  start: string,
  moves: readonly Move[],
  ends: readonly string[],
): string {
  const node = (key: string) => key.replaceAll('-', '_')
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(rows).map(([key, { label }]) => `  ${node(key)}: ${label}`),
    `  [*] --> ${node(start)}`,
    ...moves.map(({ from, to, verb }) => `  ${node(from)} --> ${node(to)}: ${verb}`),
    ...ends.map(key => `  ${node(key)} --> [*]`),
    '```',
  ].join('\n')
}

const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  'own-settings': 'own settings',
  allocated: 'own cases',
  authority: 'whole authority',
  self: 'self',
}

function rolesTable(): string {
  const rows = (Object.keys(PERMISSIONS) as Permission[]).map(permission => [
    PERMISSIONS[permission],
    ...ROLE_KEYS.map(role => {
      const may: Partial<Record<Permission, Scope>> = ROLES[role].may
      const scope = may[permission]
      return scope === undefined ? '' : SCOPE_WORDS[scope]
    }),
  ])
  return table(['May', ...ROLE_KEYS.map(role => ROLES[role].label)], rows)
}

function servicesTable(): string {
  const rows = SERVICE_KEYS.map(key => {
    const { title, discipline, about, askedBy, minutes, stream, inWriting } = serviceOf(key)
    const time = inWriting ? 'in writing' : `${minutes.prepare} + ${minutes.visit} + ${minutes.writeUp}`
    return [
      `${title} (\`${key}\`)`,
      DISCIPLINES[discipline].label,
      about.map(kind => kind.replace('-', ' ')).join(', '),
      askedBy,
      time,
      FUNDING_STREAMS[stream].label,
    ]
  })
  return table(
    ['Service', 'Discipline', 'For', 'Asked by', 'Minutes: prepare + visit + write up', 'Stream'],
    rows,
  )
}

function routesTable(): string {
  const rows = allRoutes().map(({ key, contract: { summary, permission } }) => [
    `\`${key}\``,
    summary,
    `\`${permission}\``,
  ])
  return table(['Route', 'What it does', 'Permission'], rows)
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
