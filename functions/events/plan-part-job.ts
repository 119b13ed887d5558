import { withLeftOut } from '../../shared/allocation/left-out.ts'
import type { Run } from '../../shared/allocation/run.ts'
import { isOverStatus } from '../../shared/allocation/run-line.ts'
import type { PartProgress } from '../../shared/contracts/allocation.ts'
import type { Parts } from '../wiring.ts'
import { checkedPlan, FLAWED } from './plan-check.ts'

/** How often at most, in milliseconds, progress is written and it is looked whether the run was cancelled. */
const EVERY = 1000

/**
 * The seed of every plan: the same records and effort give the same plan. A part that is planned again, because its
 * function was stopped, comes to the same.
 */
const SEED = 1

/** A part to be planned, and how often it was tried before. */
export interface PartJob {
  readonly run: Run
  readonly progress: PartProgress
  readonly isRepeat: boolean
}

/**
 * Plans a part and keeps what it came to, once it was checked. The second time it is tried it is planned by search
 * alone, which needs little memory and no solver: what stopped the first may stop it again. Of a run that was cancelled
 * the best plan is kept.
 * @throws Error when what it is made from is not there
 */
export async function planPartOf(parts: Parts, job: PartJob): Promise<void> {
  const { run, progress } = job
  const { runs } = parts.stores
  if (isOverStatus(run.status)) {
    const stage = 'Stopped before it began'
    await runs.endPart(run, { ...progress, status: 'cancelled', stage, levels: [] }, null)
    return
  }
  const question = await runs.question(run.authority, run.id, progress.part)
  if (question === null) throw new Error('What a part is made from is not there')
  const watch = new Watch(parts, job)
  try {
    const answered = await checkedPlan(parts, question, {
      effort: run.ask.effort,
      bySearchAlone: job.isRepeat,
      seed: SEED,
      onProgress: soFar =>
        watch.tell({ ...progress, ...soFar, status: 'planning', levels: [...soFar.levels] }),
      isCancelled: () => watch.isCancelled,
    })
    await watch.end()
    if (answered === null) {
      await runs.endPart(run, { ...progress, status: 'failed', stage: FLAWED, levels: [] }, null)
      return
    }
    const { result, levels } = withLeftOut(answered, question, run)
    const ended: PartProgress = {
      ...progress,
      status: watch.isCancelled ? 'cancelled' : 'ready',
      stage: watch.isCancelled ? 'Stopped: the best plan so far is kept' : 'Done',
      share: 1,
      seconds: watch.seconds(),
      levels: [...levels],
    }
    await runs.endPart(run, ended, result)
  } finally {
    await watch.end()
  }
}

/** Writes progress, and looks whether the run was cancelled, once a second at most and one after the other. */
class Watch {
  isCancelled = false
  private latest: PartProgress | null = null
  private work: Promise<unknown> = Promise.resolve()
  private readonly timer: NodeJS.Timeout
  private readonly startedAt: number
  private readonly parts: Parts
  private readonly run: Run

  constructor(parts: Parts, { run, progress }: PartJob) {
    this.parts = parts
    this.run = run
    this.startedAt = parts.clock.now().getTime()
    this.latest = { ...progress, status: 'planning', stage: 'Starting' }
    this.look()
    this.timer = setInterval(() => this.look(), EVERY)
  }

  tell(progress: PartProgress): void {
    this.latest = progress
  }

  seconds(): number {
    return (this.parts.clock.now().getTime() - this.startedAt) / 1000
  }

  async end(): Promise<void> {
    clearInterval(this.timer)
    await this.work
  }

  /** A look that fails is made again a second later: planning does not wait for it. */
  private look(): void {
    const { runs } = this.parts.stores
    this.work = this.work
      .then(async () => {
        const [latest] = [this.latest]
        this.latest = null
        if (latest !== null) await runs.saveProgress(this.run, latest)
        const run = await runs.get(this.run.authority, this.run.id)
        this.isCancelled = run === null || isOverStatus(run.status)
      })
      .catch(() => undefined)
  }
}
