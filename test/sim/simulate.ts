import { chanceOf } from '../../infra/local/demo/chance.ts'
import type { RouteKey } from '../../shared/contracts/routes.ts'
import { WORLD } from '../builders/world.ts'
import { type Api, anApi, type Reply } from '../fakes/api.ts'
import { type Cupboard, inMemoryStores } from '../fakes/in-memory-stores.ts'
import { type Act, acting, starting } from './acts.ts'
import { type Faulty, faultyStores } from './faults.ts'
import { breachesAtEnd, breachesNow, type Known } from './invariants.ts'
import { createStreams, type Streams } from './streams.ts'

/** What a run came to. The trace ends with the step that broke something, where one did. */
export interface Simulated {
  readonly seed: string
  readonly steps: number
  readonly calls: number
  readonly acknowledged: number
  readonly faults: Faulty['counts']
  readonly breaches: readonly string[]
  readonly trace: readonly string[]
}

/** A write that somebody meant, with the key they use for it until they know what became of it. */
interface Meant {
  readonly act: Act
  readonly key: string
}

/** How often somebody who was not told tries again, once faults are over. */
const TRIES_AFTER = 3

/**
 * Plays so many steps of people at work on the real API while the cupboard fails, other calls overtake, answers are
 * lost and the same call comes twice; then ends the faults, lets everybody learn what became of their calls, and
 * checks what must hold. The same seed plays the same.
 * @param cupboardOf  the cupboard to play on; a test gives one with a fault of its own
 */
export async function simulate(
  seed: string,
  steps: number,
  cupboardOf: () => Cupboard = inMemoryStores,
): Promise<Simulated> {
  const player = await createPlayer(seed, cupboardOf())
  const { breaches } = player
  for (let step = 1; step <= steps && breaches.length === 0; step += 1) {
    await player.step(step)
    if (step % 25 === 0) breaches.push(...(await breachesNow(player.known)))
  }
  if (breaches.length === 0) breaches.push(...(await player.finish()))
  const { known, trace, faults } = player
  return {
    seed,
    steps,
    calls: known.calls,
    acknowledged: known.answers.size,
    faults: faults.counts,
    breaches,
    trace: breaches.length === 0 ? [] : trace.slice(-40),
  }
}

async function createPlayer(seed: string, cupboard: Cupboard) {
  const chance = chanceOf(seed)
  const trace: string[] = []
  const breaches: string[] = []
  const waiting: Meant[] = []
  let meant = 0
  const known: Known = {
    cupboard,
    api: null as unknown as Api,
    requestIds: new Set(),
    answers: new Map(),
    calls: 0,
  }
  const next = async (): Promise<Meant> => ({
    act: await choose(known, chance.fork(`act ${meant}`)),
    key: keyOf(),
  })
  const keyOf = () => {
    meant += 1
    return `sim-${String(meant).padStart(8, '0')}`
  }
  const faults = faultyStores(cupboard.stores, chance.fork('faults'), async () => {
    await send(await next())
  })
  const streams: Streams = createStreams(cupboard, chance.fork('streams'))
  const stores = { ...faults.stores, commit: streams.listening(faults.stores.commit) }
  known.api = await anApi(WORLD, { cupboard, stores: () => stores })
  streams.listenTo(cupboard.stores)

  async function send({ act, key }: Meant): Promise<void> {
    faults.begin()
    known.calls += 1
    const [calls, before] = [known.calls, await cupboard.dump('reads')]
    const reply = await known.api.call(act.who, act.route, { ...act.call, key })
    trace.push(`${key} ${act.who.userId} ${act.route} ${JSON.stringify(act.call.body)} -> ${said(reply)}`)
    const told = note(known, { act, key }, reply)
    if (told === 'unknown') waiting.push({ act, key })
    const isAlone = known.calls === calls
    if (told === 'refused' && isAlone && (await cupboard.dump('reads')) !== before)
      breaches.push(`${key} was refused and changed something`)
    if (told === 'bug') breaches.push(`a bug at ${key}: ${reply.text}`)
  }

  async function step(at: number): Promise<void> {
    faults.set(true)
    const one = await next()
    await send(one)
    if (chance.yes(0.1)) await send(one)
    if (waiting.length > 0 && chance.yes(0.5)) await send(waiting.shift() as Meant)
    if (chance.yes(0.2)) known.api.clock.addMinutes(chance.between(5, 240))
    if (at % 5 === 0) await streams.deliver()
    faults.set(false)
  }

  async function finish(): Promise<string[]> {
    faults.set(false)
    for (let tries = 0; tries < TRIES_AFTER && waiting.length > 0; tries += 1)
      for (const one of waiting.splice(0)) await send(one)
    await streams.drain()
    const stuck = waiting.map(({ key }) => `${key} was never told what became of it`)
    return [...stuck, ...(await breachesAtEnd(known, faults.mostCommits()))]
  }

  return { known, trace, breaches, faults, step, finish }
}

/** What comes next: a new request now and then, else something about one that is there. */
async function choose({ cupboard, requestIds }: Known, chance: ReturnType<typeof chanceOf>): Promise<Act> {
  if (requestIds.size === 0 || chance.yes(requestIds.size < 12 ? 0.15 : 0.02)) return starting(chance)
  const found = await cupboard.stores.requests.open('900', chance.pick([...requestIds]))
  return found === null ? starting(chance) : acting(chance, found)
}

/** Keeps what was told: an answer is for good, and an unknown one must be asked for again. */
function note(known: Known, { act, key }: Meant, reply: Reply): 'told' | 'refused' | 'unknown' | 'bug' {
  if (reply.status === 500) return 'bug'
  const code = reply.json?.code
  if (code === 'outcome-unknown' || code === 'busy') return 'unknown'
  if (reply.status >= 300) return 'refused'
  const before = known.answers.get(key)
  if (before !== undefined && before.reply.text !== reply.text) return 'bug'
  known.answers.set(key, { act, reply })
  const id: unknown = (act.route as RouteKey) === 'POST /requests' ? reply.json.id : null
  if (typeof id === 'string') known.requestIds.add(id)
  return 'told'
}

function said({ status, json }: Reply): string {
  return status < 300 ? String(status) : `${status} ${json?.code}`
}
