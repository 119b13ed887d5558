import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'

/** Which short sessions may share a half-day. Each pair of settings is measured once. */
export class Pairing {
  private readonly known: Uint8Array | null
  private readonly instance: Instance
  private readonly place: Int32Array
  private readonly places: number

  constructor(instance: Instance) {
    const short = new Set(instance.jobs.filter(job => job.size < 1).map(job => job.setting))
    this.instance = instance
    this.places = short.size
    this.place = new Int32Array(instance.settings.length)
    ;[...short].forEach((setting, index) => {
      this.place[setting] = index
    })
    this.known = this.places <= MOST_PLACES ? new Uint8Array(this.places * this.places) : null
  }

  /** Whether the sessions of a job take both halves of a day. */
  isWhole(job: number): boolean {
    return (this.instance.jobs[job] as Job).step === 2
  }

  /** Whether two sessions may share: both short, at the same setting or near. */
  canShare(jobA: number, jobB: number): boolean {
    const { jobs } = this.instance
    const [a, b] = [jobs[jobA] as Job, jobs[jobB] as Job]
    if (a.size === 1 || b.size === 1) return false
    if (this.known === null) return this.instance.isNear(a.setting, b.setting)
    const at = (this.place[a.setting] as number) * this.places + (this.place[b.setting] as number)
    if (this.known[at] === 0) this.known[at] = this.instance.isNear(a.setting, b.setting) ? NEAR : FAR
    return this.known[at] === NEAR
  }
}

const NEAR = 1
const FAR = 2
/** Settings up to which the square table is kept: 16 MB. */
const MOST_PLACES = 4000
