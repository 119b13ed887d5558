import type { Import, Source } from './read-source.ts'

/** A part of the project and all it may bring in. The first zone a file fits is its own. */
export interface Zone {
  readonly name: string
  readonly files: RegExp
  /** Our own files it may bring in. */
  readonly may: RegExp
  /** Our own files of which it may bring in types, and nothing that runs. */
  readonly mayTypes?: RegExp
  /** Packages, by name; what follows a slash belongs to them. */
  readonly packages: readonly string[]
  /** Clock, chance, environment and network are handed in. */
  readonly isPure?: true
}

/** Who may bring in what (DESIGN: "Imports"). */
export const ZONES: readonly Zone[] = [
  { name: 'shared', files: /^shared\//, may: /^shared\//, packages: ['zod'], isPure: true },
  {
    name: 'actions',
    files: /^functions\/actions\//,
    may: /^(shared\/|functions\/(actions\/|([a-z]+-)?ports\.ts$))/,
    packages: [],
    isPure: true,
  },
  {
    name: 'ports',
    files: /^functions\/([a-z]+-)?ports\.ts$/,
    may: /^(shared\/|functions\/([a-z]+-)?ports\.ts$)/,
    packages: [],
    isPure: true,
  },
  {
    name: 'entries',
    files: /^functions\/(api\/entry|events\/[\w-]+-entry)\.ts$/,
    may: /^functions\/(settings\.ts|wiring\.ts|api\/handler\.ts|events\/[\w-]+\.ts|outside\/[\w-]+\.ts)$/,
    packages: [],
  },
  {
    name: 'api handler',
    files: /^functions\/api\/handler\.ts$/,
    may: /^(shared\/|functions\/(api\/|([a-z]+-)?ports\.ts|wiring\.ts|around\.ts|logger\.ts|meter\.ts))/,
    packages: ['node:crypto', 'aws-lambda', '@middy/core'],
  },
  {
    name: 'api',
    files: /^functions\/api\//,
    may: /^(shared\/|functions\/(actions\/|([a-z]+-)?ports\.ts$|api\/(?!handler|entry)))/,
    packages: ['hono', 'zod'],
  },
  {
    name: 'events',
    files: /^functions\/events\//,
    may: /^(shared\/|functions\/(events\/|actions\/|([a-z]+-)?ports\.ts|wiring\.ts|around\.ts|logger\.ts|meter\.ts))/,
    packages: ['aws-lambda', '@middy/core', 'node:crypto'],
  },
  {
    name: 'storage',
    files: /^functions\/storage\//,
    may: /^(shared\/|functions\/(storage\/|([a-z]+-)?ports\.ts$))/,
    packages: ['@aws-sdk', 'node:crypto', 'node:zlib', 'aws-lambda', 'zod'],
  },
  {
    name: 'outside',
    files: /^functions\/outside\//,
    may: /^(shared\/|functions\/(outside\/|([a-z]+-)?ports\.ts$))/,
    packages: ['@aws-sdk', 'node:worker_threads', 'highs', 'node'],
  },
  { name: 'settings and counts', files: /^functions\/(settings|counted)\.ts$/, may: /^$/, packages: ['zod'] },
  {
    name: 'logger and meter',
    files: /^functions\/(logger|meter)\.ts$/,
    may: /^functions\/(settings|counted)\.ts$/,
    packages: ['@aws-lambda-powertools'],
  },
  {
    name: 'around',
    files: /^functions\/around\.ts$/,
    may: /^functions\/wiring\.ts$/,
    packages: ['@middy/core', 'aws-lambda'],
  },
  {
    name: 'wiring',
    files: /^functions\/wiring\.ts$/,
    may: /^(shared|functions)\//,
    packages: ['node:crypto'],
  },
  {
    name: 'documents',
    files: /^infra\/documents\//,
    may: /^(shared\/|infra\/documents\/|functions\/api\/problems\.ts$)/,
    packages: ['zod'],
  },
  {
    name: 'local',
    files: /^infra\/local\//,
    may: /^(shared|functions|infra)\//,
    packages: [
      '@aws-sdk',
      'aws-jwt-verify',
      'aws-lambda',
      'csv-parse',
      'geodesy',
      'node',
      'oidc-provider',
      'vite',
      'zod',
    ],
  },
  {
    name: 'infra',
    files: /^infra\//,
    may: /^(infra\/(?!local\/|documents\/)|functions\/(settings|counted|storage\/table)\.ts$|shared\/people\/roles\.ts$)/,
    packages: ['aws-cdk-lib', 'cdk-nag', 'constructs', 'node'],
  },
  {
    name: 'web',
    files: /^web\//,
    may: /^web\//,
    mayTypes: /^shared\/contracts\//,
    packages: [
      '@observablehq/plot',
      'govuk-frontend',
      'node',
      'oidc-client-ts',
      'preact',
      'preact-iso',
      'vite',
    ],
  },
  { name: 'test', files: /^test\//, may: /./, packages: ['*'] },
]

/**
 * Breaches that are known and allowed, each with its reason. It may only get shorter: one that no longer happens is
 * reported too.
 */
export const KNOWN_BREACHES: Readonly<Record<string, string>> = {}

/** The zone a file is in; undefined for one that is in none. */
export function zoneOf(path: string): Zone | undefined {
  return ZONES.find(zone => zone.files.test(path))
}

/** What a file does that its zone may not, in words: `FILE brings in WHAT` or `FILE uses WHAT`. */
export function breachesOf(source: Source): string[] {
  const zone = zoneOf(source.path)
  if (zone === undefined) return [`${source.path} is in no zone`]
  const brought = source.imports
    .filter(one => !mayBring(zone, one))
    .map(({ from }) => `${source.path} brings in ${from}`)
  const impure = zone.isPure ? source.impurities.map(use => `${source.path} uses ${use}`) : []
  return [...brought, ...impure]
}

function mayBring(zone: Zone, { from, isOurs, isTypeOnly }: Import): boolean {
  if (isOurs) return zone.may.test(from) || (isTypeOnly && zone.mayTypes?.test(from) === true)
  if (zone.packages.includes('*')) return true
  const name = from.startsWith('node:') && zone.packages.includes('node') ? 'node' : from
  return zone.packages.some(allowed => name === allowed || name.startsWith(`${allowed}/`))
}
