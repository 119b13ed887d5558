import { describe, expect, test } from 'vitest'
import { breachesOf, KNOWN_BREACHES, zoneOf } from './boundaries.ts'
import { projectFiles, readSource, textOf } from './read-source.ts'

const FILES = projectFiles('{shared,functions,infra,web,test}/**/*.{ts,tsx}')

describe('the project', () => {
  const breaches = FILES.flatMap(path => breachesOf(readSource(path, textOf(path))))

  test('brings in only what its rules allow, and keeps the pure parts pure', () => {
    expect(breaches.filter(breach => KNOWN_BREACHES[breach] === undefined)).toEqual([])
  })

  test('has no known breach left on the list that does not happen any more', () => {
    expect(Object.keys(KNOWN_BREACHES).filter(known => !breaches.includes(known))).toEqual([])
  })

  test('is all looked at', () => {
    expect(FILES.length).toBeGreaterThan(200)
    for (const folder of ['shared', 'functions', 'infra', 'web', 'test'])
      expect(FILES.filter(path => path.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(20)
  })

  test('has no file that nothing is said about', () => {
    expect(FILES.filter(path => zoneOf(path) === undefined)).toEqual([])
  })
})

/** A file that keeps no rule, and what must be found in it. */
const BAD: [path: string, text: string, breach: string][] = [
  ['shared/a.ts', "import { b } from '../functions/ports.ts'", 'brings in functions/ports.ts'],
  ['shared/a.ts', "import type { b } from '../functions/ports.ts'", 'brings in functions/ports.ts'],
  ['shared/a.ts', "export { b } from '../functions/ports.ts'", 'brings in functions/ports.ts'],
  ['shared/a.ts', "export * from '../functions/ports.ts'", 'brings in functions/ports.ts'],
  ['shared/a.ts', "const b = await import('../functions/ports.ts')", 'brings in functions/ports.ts'],
  ['shared/a.ts', "type B = import('../functions/ports.ts').Clock", 'brings in functions/ports.ts'],
  ['shared/a.ts', "import { createHash } from 'node:crypto'", 'brings in node:crypto'],
  ['shared/a.ts', "import '@aws-sdk/client-dynamodb'", 'brings in @aws-sdk/client-dynamodb'],
  ['shared/a.ts', "import { x } from 'zodiac'", 'brings in zodiac'],
  ['shared/a.ts', 'const now = new Date()', 'uses new Date()'],
  ['shared/a.ts', 'const now = new Date', 'uses new Date()'],
  ['shared/a.ts', 'const now = Date.now()', 'uses Date.now'],
  ['shared/a.ts', "const now = Date['now']()", 'uses Date.now'],
  ['shared/a.ts', 'const clock = Date.now', 'uses Date.now'],
  ['shared/a.ts', 'const dice = () => Math.random()', 'uses Math.random'],
  ['shared/a.ts', 'const id = crypto.randomUUID()', 'uses randomUUID'],
  ['shared/a.ts', 'const stage = process.env.STAGE', 'uses process.env'],
  ['shared/a.ts', "const page = await fetch('https://example.test')", 'uses fetch('],
  ['shared/a.ts', 'const started = performance.now()', 'uses performance.now'],
  ['functions/actions/a.ts', 'const now = new Date()', 'uses new Date()'],
  [
    'functions/actions/a.ts',
    "import { KEYS } from '../storage/keys.ts'",
    'brings in functions/storage/keys.ts',
  ],
  ['functions/actions/a.ts', "import { wire } from '../wiring.ts'", 'brings in functions/wiring.ts'],
  ['functions/actions/a.ts', "import * as z from 'zod'", 'brings in zod'],
  ['functions/api/a.ts', "import { KEYS } from '../storage/keys.ts'", 'brings in functions/storage/keys.ts'],
  ['functions/api/a.ts', "import { wire } from '../wiring.ts'", 'brings in functions/wiring.ts'],
  ['functions/api/a.ts', "import { x } from '@aws-sdk/lib-dynamodb'", 'brings in @aws-sdk/lib-dynamodb'],
  ['functions/api/a.ts', "import { x } from './handler.ts'", 'brings in functions/api/handler.ts'],
  [
    'functions/api/handler.ts',
    "import { x } from '../storage/stores.ts'",
    'brings in functions/storage/stores.ts',
  ],
  [
    'functions/events/a.ts',
    "import { KEYS } from '../storage/keys.ts'",
    'brings in functions/storage/keys.ts',
  ],
  ['functions/events/a.ts', "import { Hono } from 'hono'", 'brings in hono'],
  [
    'functions/storage/a.ts',
    "import { x } from '../actions/book-visit.ts'",
    'brings in functions/actions/book-visit.ts',
  ],
  ['functions/ports.ts', "import { x } from './storage/keys.ts'", 'brings in functions/storage/keys.ts'],
  [
    'functions/wiring.ts',
    "import { x } from '../infra/local/database/database.ts'",
    'brings in infra/local/database/database.ts',
  ],
  [
    'infra/a.ts',
    "import { x } from './local/gateway/gateway.ts'",
    'brings in infra/local/gateway/gateway.ts',
  ],
  ['infra/a.ts', "import { x } from '../functions/api/app.ts'", 'brings in functions/api/app.ts'],
  [
    'infra/local/a.ts',
    "import { aRequest } from '../../test/builders/request.ts'",
    'brings in test/builders/request.ts',
  ],
  [
    'web/a.ts',
    "import { Me } from '../shared/contracts/session.ts'",
    'brings in shared/contracts/session.ts',
  ],
  [
    'web/a.ts',
    "import { type Me, Health } from '../shared/contracts/session.ts'",
    'brings in shared/contracts/session.ts',
  ],
  ['web/a.ts', "import type { Role } from '../shared/people/roles.ts'", 'brings in shared/people/roles.ts'],
  [
    'web/a.tsx',
    "import { x } from '../functions/ports.ts'\nconst a = <p>b</p>",
    'brings in functions/ports.ts',
  ],
  ['tools/a.ts', 'export const a = 1', 'is in no zone'],
]

/** What looks like a breach and is none. */
const GOOD: [path: string, text: string][] = [
  ['shared/a.ts', "import * as z from 'zod'\nimport type { B } from './b.ts'"],
  ['shared/a.ts', "const day = new Date('2027-01-12')\nconst utc = Date.UTC(2027, 0, 12)"],
  [
    'shared/a.ts',
    '// new Date(), Date.now() and fetch( are handed in\nconst says = \'import x from "node:fs"\'',
  ],
  ['shared/a.ts', 'const fetchTerm = (now: Date) => now'],
  ['functions/wiring.ts', "import { x } from './storage/stores.ts'\nconst clock = { now: () => new Date() }"],
  ['functions/storage/a.ts', "import { PutCommand } from '@aws-sdk/lib-dynamodb'"],
  ['infra/local/a.ts', "import { join } from 'node:path'"],
  ['web/a.ts', "import type { Me } from '../shared/contracts/session.ts'"],
  ['web/a.ts', "import { type Me, type Health } from '../shared/contracts/session.ts'"],
  ['web/a.tsx', "import { useState } from 'preact/hooks'\nconst a = <p>b</p>"],
]

describe('the checker itself', () => {
  test.each(BAD)('finds in %s: %s', (path, text, breach) => {
    expect(breachesOf(readSource(path, text))).toEqual([`${path} ${breach}`])
  })

  test.each(GOOD)('finds nothing in %s: %s', (path, text) => {
    expect(breachesOf(readSource(path, text))).toEqual([])
  })

  test('refuses to judge what it cannot read', () => {
    expect(() => readSource('shared/a.ts', 'const = 1')).toThrow('shared/a.ts does not parse')
  })
})
