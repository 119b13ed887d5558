import type { Request } from '../../../shared/requests/request.ts'
import { cpuMs } from '../allocation/resources.ts'
import { type LoadLevel, median, saturationOf } from './figures.ts'
import type { Figure } from './line.ts'
import type { Place } from './place.ts'
import { book, cancel, list, open, reschedule, slots } from './use-cases.ts'

const LEVELS = [1, 2, 4, 8, 16]
/** A look at each level, then turns at one load and twice that. */
const MILLISECONDS = { look: 1000, turn: 1500 }
const TURNS = 7

/**
 * Finds how many callers saturate the service on this machine, and compares the answers a second at that load with
 * those at twice that many callers, in turns. Only successes in time count.
 */
export async function measureLoad(place: Place): Promise<Figure> {
  const pool: Request[] = []
  const load = (atOnce: number, milliseconds: number) => answersAt({ place, pool, atOnce, milliseconds })
  await load(4, MILLISECONDS.look)
  const levels: LoadLevel[] = []
  for (const atOnce of LEVELS) {
    const looks = [await load(atOnce, MILLISECONDS.look), await load(atOnce, MILLISECONDS.look)]
    levels.push({ atOnce, perSecond: Math.max(...looks.map(({ perSecond }) => perSecond)) })
  }
  const { atOnce } = saturationOf(levels)
  const turns: { readonly once: Answers; readonly twice: Answers }[] = []
  for (let turn = 0; turn < TURNS; turn += 1)
    turns.push({
      once: await load(atOnce, MILLISECONDS.turn),
      twice: await load(atOnce * 2, MILLISECONDS.turn),
    })
  const middle = (pick: keyof Answers) => median(turns.map(({ once, twice }) => twice[pick] / once[pick]))
  const tried = levels.map(level => `${level.atOnce}: ${level.perSecond.toFixed(0)}`).join(', ')
  const isTop = atOnce === LEVELS.at(-1)
  return {
    goal: 'goodput',
    value: middle('perSecond'),
    baseline: `answers a second with ${atOnce} callers, ${isTop ? 'the most tried' : 'which saturate this machine'}`,
    why: `answers for the same CPU: ${middle('perCpuSecond').toFixed(2)}; callers and answers a second: ${tried}`,
  }
}

/** Good answers, a second by the clock and a second of this process's processor time. */
interface Answers {
  readonly perSecond: number
  readonly perCpuSecond: number
}

interface Load {
  readonly place: Place
  /** Requests on which a visit was booked and cancelled: they can be booked on again. */
  readonly pool: Request[]
  readonly atOnce: number
  readonly milliseconds: number
}

async function answersAt({ place, pool, atOnce, milliseconds }: Load): Promise<Answers> {
  const [start, startCpu] = [performance.now(), cpuMs()]
  const isOver = () => performance.now() - start >= milliseconds
  let answers = 0
  const counted = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    const answer = await work
    if (!isOver()) answers += 1
    return answer
  }
  const caller = async () => {
    while (!isOver()) {
      const request = pool.shift() ?? place.nextBookable()
      const isFree = await journey(place, request, { counted, isOver }).catch(() => false)
      if (isFree) pool.push(request)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, caller))
  return {
    perSecond: (answers / milliseconds) * 1000,
    perCpuSecond: (answers / (cpuMs() - startCpu)) * 1000,
  }
}

interface Counting {
  readonly counted: <Answer>(work: Promise<Answer>) => Promise<Answer>
  readonly isOver: () => boolean
}

/** What one caller does: five reads and three writes; a refusal ends it. @returns whether the request can be booked on again */
async function journey(place: Place, request: Request, { counted, isOver }: Counting): Promise<boolean> {
  await counted(list(place))
  await counted(slots(place, request))
  if (isOver()) return true
  const visit = await counted(book(place, request))
  await counted(open(place, request))
  await counted(list(place))
  const moved = await counted(reschedule(place, visit))
  await counted(open(place, request))
  await counted(cancel(place, moved))
  return true
}
