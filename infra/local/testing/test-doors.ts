import * as z from 'zod'
import type { Door } from '../gateway/gateway.ts'
import type { Incoming } from '../gateway/gateway-event.ts'
import type { Reply } from '../gateway/gateway-reply.ts'
import { ACCESS_TOKEN_SECONDS, type AccessTokenSigner, type Account } from '../sign-in/issuer-account.ts'
import type { TestClock } from './test-clock.ts'

/** Somebody a test can act as. */
export interface TestPerson extends Account {
  readonly authority: string
  readonly settings: readonly string[]
  readonly specialistId: string | null
  readonly status: string
}

/** What the doors open onto. */
export interface TestDoorParts {
  readonly people: () => Promise<readonly TestPerson[]>
  readonly sign: AccessTokenSigner
  /** undefined unless TEST_CLOCK is on */
  readonly clock: TestClock | undefined
  /** called after the clock was set: what is due by it runs */
  readonly clockSet: () => Promise<void>
  readonly drain: () => Promise<void>
}

const TokenAsk = z.strictObject({ user: z.string(), claims: z.record(z.string(), z.unknown()).optional() })
const ClockAsk = z.strictObject({ now: z.iso.datetime({ offset: true }).nullable() })

/**
 * Doors for tests, below `/__test/`: `POST token`, `POST clock`, `GET users`, `POST drain`. They exist in
 * `npm run serve:test` only; nothing that is deployed imports them.
 */
export function createTestDoors(parts: TestDoorParts): Door {
  const doors: Record<string, (body: unknown) => Promise<Reply>> = {
    'POST /__test/token': body => token(parts, body),
    'POST /__test/clock': body => setClock(parts, body),
    'GET /__test/users': async () => json(200, (await parts.people()).map(userLine)),
    'POST /__test/drain': async () => {
      await parts.drain()
      return json(200, { drained: true })
    },
  }
  return async incoming => {
    const path = incoming.target.split('?')[0] ?? ''
    if (!path.startsWith('/__test/')) return undefined
    const door = doors[`${incoming.method} ${path}`]
    return door ? open(door, incoming) : json(404, { message: 'There is no such door' })
  }
}

async function open(door: (body: unknown) => Promise<Reply>, { body }: Incoming): Promise<Reply> {
  try {
    return await door(body.length === 0 ? {} : JSON.parse(body.toString('utf8')))
  } catch (error) {
    const isAsked = error instanceof z.ZodError || error instanceof SyntaxError
    return json(isAsked ? 400 : 503, { message: error instanceof Error ? error.message : String(error) })
  }
}

/** `claims` replace the usual ones, so that a test can ask for a token that must be refused. */
async function token({ people, sign }: TestDoorParts, body: unknown): Promise<Reply> {
  const { user, claims } = TokenAsk.parse(body)
  const person = (await people()).find(each => each.username === user)
  if (!person) return json(404, { message: `There is no user ${user}` })
  const signed = sign(person, claims)
  return json(200, {
    token: signed,
    access_token: signed,
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
  })
}

async function setClock({ clock, clockSet }: TestDoorParts, body: unknown): Promise<Reply> {
  if (!clock) return json(409, { message: 'Start with TEST_CLOCK=on to set the clock' })
  const { now } = ClockAsk.parse(body)
  clock.set(now === null ? null : new Date(now))
  await clockSet()
  return json(200, { now: clock.now().toISOString() })
}

function userLine({ username, name, groups, authority, settings, specialistId, status }: TestPerson) {
  return { username, name, role: groups[0] ?? null, roles: groups, authority, settings, specialistId, status }
}

function json(status: number, value: unknown): Reply {
  return { status, headers: [['content-type', 'application/json']], body: Buffer.from(JSON.stringify(value)) }
}
