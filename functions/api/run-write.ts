import { londonDateOf, londonMinutesOf } from '../../shared/calendar/local-date.ts'
import type { RouteKey } from '../../shared/contracts/routes.ts'
import type { Actor } from '../../shared/people/roles.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Acting, Outcome } from '../actions/acting.ts'
import type { Change, CommitResult, KeptAnswer, KeptUnder } from '../ports.ts'
import { OutcomeUnknown } from '../ports.ts'
import {
  admitted,
  type Call,
  contextOf,
  type Done,
  policyOf,
  reaching,
  recordOpening,
  userOf,
} from './admission.ts'
import type { Writing } from './endpoint.ts'
import type { Kit } from './kit.ts'
import { busy } from './patience.ts'

/** How often a write that met somebody else's write is worked out again. */
const MOST_ATTEMPTS = 4

/**
 * The same for what many want at once, like the last places of a course. Each time only one gets on, so the others spread
 * out: they pause longer by `spread`, up to `longest` times the shortest pause.
 */
const CROWD = { attempts: 25, spread: 8, longest: 32 } as const

/** How often the kept answer is looked for when the database did not say whether it wrote. */
const LOOKS = 2

type Code = Writing<RouteKey, unknown>
type Key = NonNullable<Call['idempotency']>

/**
 * Runs a write: worked out again while it meets other writes, and answered by what is kept where there is an answer.
 * @throws OutcomeUnknown when nobody can say whether it was saved
 */
export async function runWrite(kit: Kit, code: Code, call: Call): Promise<Done> {
  if (call.idempotency === null)
    throw new Refusal(
      'idempotency-key-missing',
      'Send an Idempotency-Key header of 8 to 100 letters, digits, - or _.',
    )
  const most = code.isCrowded ? CROWD.attempts : MOST_ATTEMPTS
  for (let attempt = 1; attempt <= most; attempt += 1) {
    call.progress.attempts = attempt
    const done = await attemptWrite(kit, code, call, call.idempotency)
    if (done !== null) return done
    await kit.pause(code.isCrowded ? Math.min(attempt * CROWD.spread, CROWD.longest) : attempt)
  }
  throw new Refusal(
    'busy',
    'Many people are changing this at once and nothing was saved. Try again in a moment.',
  )
}

async function attemptWrite(kit: Kit, code: Code, call: Call, key: Key): Promise<Done | null> {
  const { authority, userId } = call.caller
  const context = contextOf(kit, call)
  const now = kit.clock.now()
  const look = () => kit.stores.answers.get(authority, userId, key.key, now)
  const [user, policy, answered, found] = await Promise.all([
    userOf(kit, call),
    policyOf(kit, call),
    look(),
    code.load(context),
  ])
  const admittedActor = admitted(user, call)
  if (answered !== null) return replay(answered, key)
  const actor = found === null ? null : await reaching(admittedActor, call, found, { code, context })
  if (actor === null) throw new Refusal('not-found')
  const { change, answer } = await act(kit, code, call, {
    acting: { ...actingOf(kit, actor, now), policy },
    found,
  })
  const done = { status: call.contract.status, body: JSON.stringify(answer) }
  const kept = { userId, key: key.key, answer: { ...done, fingerprint: key.fingerprint } }
  const result = await commit(kit, call, { change, kept, look })
  if (result === 'done') return done
  return result === 'changed' ? null : replay(result, key)
}

/** The action; where it takes from another case, it is recorded whether it was let. */
async function act(
  kit: Kit,
  code: Code,
  call: Call,
  { acting, found }: { acting: Acting; found: unknown },
): Promise<Outcome<unknown>> {
  const from = code.takesFrom?.(found) ?? null
  const run = () => code.act(acting, found, call.input as never)
  if (code.noteRefusal !== undefined) return actOrNote(kit, code, { acting, found, run })
  if (from === null) return run()
  const tried = await Promise.resolve()
    .then(run)
    .catch((error: unknown) => ({ error }))
  const isLet = !('error' in tried)
  await recordOpening(kit, call, from, isLet)
  if (isLet) return tried
  throw tried.error
}

/**
 * The action; a refusal that is to be remembered is written down. Where that meets another write, the other stands; where
 * it cannot be written, the refusal is what is said all the same.
 */
async function actOrNote(
  kit: Kit,
  { noteRefusal }: Code,
  { acting, found, run }: { acting: Acting; found: unknown; run: () => Outcome<unknown> },
): Promise<Outcome<unknown>> {
  try {
    return run()
  } catch (error) {
    const note = error instanceof Refusal ? (noteRefusal?.(acting, found, error) ?? null) : null
    if (note !== null) await kit.stores.commit(note, null).catch(() => undefined)
    throw error
  }
}

/** Commits, and where the database did not say whether it wrote, or the key was used, gives the answer that is kept. */
async function commit(
  kit: Kit,
  { progress }: Call,
  write: { change: Change; kept: KeptUnder; look: () => Promise<KeptAnswer | null> },
): Promise<'done' | 'changed' | KeptAnswer> {
  if (progress.isOver) throw busy()
  progress.isWriting = true
  let result: CommitResult
  try {
    result = await kit.stores.commit(write.change, write.kept)
  } catch (error) {
    if (error instanceof OutcomeUnknown) return keptAfter(kit, error, write.look)
    throw error
  }
  if (result === 'done') return 'done'
  if (result === 'key-used') {
    const kept = await write.look().catch((error: unknown) => Promise.reject(new OutcomeUnknown(error)))
    if (kept !== null) return kept
  }
  progress.isWriting = false
  return 'changed'
}

/** The answer kept by a write of which nobody said whether it was done. @throws OutcomeUnknown when none is found */
async function keptAfter(
  kit: Kit,
  doubt: OutcomeUnknown,
  look: () => Promise<KeptAnswer | null>,
): Promise<KeptAnswer> {
  for (let times = 1; times <= LOOKS; times += 1) {
    await kit.pause(times)
    const kept = await look().catch(() => null)
    if (kept !== null) return kept
  }
  throw doubt
}

/** The same key gives the same answer; with another body it is refused. */
function replay({ fingerprint, status, body }: KeptAnswer, key: Key): Done {
  if (fingerprint === key.fingerprint) return { status, body }
  throw new Refusal(
    'idempotency-key-reused',
    'This Idempotency-Key was used for something else. Send a new one.',
  )
}

function actingOf(kit: Kit, actor: Actor, now: Date): Omit<Acting, 'policy'> {
  return {
    actor,
    at: now.toISOString(),
    today: londonDateOf(now),
    nowMinutes: londonMinutesOf(now),
    newId: () => kit.ids.next(),
    casework: kit.casework,
  }
}
