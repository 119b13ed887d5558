import { changePot } from '../../../functions/actions/change-pot.ts'
import { grantHours } from '../../../functions/actions/grant-hours.ts'
import type { PartyFound } from '../../../functions/actions/hours-parties.ts'
import { makePot } from '../../../functions/actions/make-pot.ts'
import { transferHours } from '../../../functions/actions/transfer-hours.ts'
import { academicYearOf, londonInstant } from '../../../shared/calendar/local-date.ts'
import { leftHalfHours } from '../../../shared/hours/ledger.ts'
import type { FundingStream } from '../../../shared/hours/streams.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import type { User } from '../../../shared/people/user.ts'
import type { Chance } from './chance.ts'
import { type Stage, type Teller, tellerFrom, whoActs } from './teller.ts'

/** Pots of a trust and of a cluster with hours in them, and some hours moved between settings, by the real actions. */
export function playHoursMoves(stage: Stage, chance: Chance): void {
  const [lead] = whoActs.withRole(stage, 'allocation-lead')
  const open = stage.settings.filter(({ status }) => status === 'open')
  if (lead === undefined || open.length < 6) return
  const tell = tellerFrom(stage, chance, stage.pastDays.length - 30)
  const { settings } = stage
  const trust = open.filter((_, at) => at % 4 === 0).slice(0, 4)
  const cluster = open.filter((_, at) => at % 4 === 1).slice(0, 5)
  const trustPot = madePot(tell, lead, { name: 'Gannet Trust', kind: 'trust', members: trust })
  grant(tell, lead, trustPot, { stream: 'core', halfHours: 40 })
  grant(tell, lead, trustPot, { stream: 'experts-at-hand', halfHours: 24 })
  if (cluster.length >= 3) {
    const name = 'Estuary cluster'
    const clusterPot = madePot(tell, lead, { name, kind: 'cluster', members: cluster.slice(0, -1) })
    const pot = stage.world.record('pot', clusterPot.id)
    const settingIds = cluster.map(({ id }) => id)
    const content = { name, kind: 'cluster' as const, settingIds, version: pot.version }
    tell.play(changePot(actingAs(tell, lead), { pot, settings }, content))
  }
  move(tell, lead, open)
}

interface PotAsk {
  readonly name: string
  readonly kind: 'trust' | 'cluster'
  readonly members: readonly Setting[]
}

function madePot(tell: Teller, lead: User, { name, kind, members }: PotAsk): { id: string; name: string } {
  const { settings } = tell.stage
  const settingIds = members.map(({ id }) => id)
  const { potId } = tell.play(makePot(actingAs(tell, lead), { settings }, { name, kind, settingIds }))
  return { id: potId, name }
}

function grant(
  tell: Teller,
  lead: User,
  pot: { readonly id: string; readonly name: string },
  { stream, halfHours }: { readonly stream: FundingStream; readonly halfHours: number },
): void {
  const academicYear = academicYearOf(tell.stage.today)
  const ledgers = tell.stage.world.ledgersOf(pot.id, academicYear)
  const found: PartyFound = { party: { ...pot, kind: 'pot' }, isOpen: true, ledgers }
  const why = 'What its members agreed to share this year'
  const input = { academicYear, stream, wasHalfHours: 0, entitledHalfHours: halfHours, why }
  tell.play(grantHours(actingAs(tell, lead), found, input))
}

/** Hours of the setting with most left go to the one with fewest. */
function move(tell: Teller, lead: User, settings: readonly Setting[]): void {
  const academicYear = academicYearOf(tell.stage.today)
  const ordered = settings
    .map(
      ({ id, name }): PartyFound => ({
        party: { id, name, kind: 'setting' },
        isOpen: true,
        ledgers: tell.stage.world.ledgersOf(id, academicYear),
      }),
    )
    .sort((a, b) => coreLeft(b) - coreLeft(a))
  const [from, to] = [ordered[0], ordered.at(-1)]
  if (from === undefined || to === undefined || from === to || coreLeft(from) < 6) return
  const why = 'Not needed this year; agreed by both head teachers'
  const input = { academicYear, stream: 'core', halfHours: 6, why } as const
  tell.play(transferHours(actingAs(tell, lead), { from, to }, input))
}

function coreLeft({ ledgers }: PartyFound): number {
  const core = ledgers.find(({ stream }) => stream === 'core')
  return core === undefined ? 0 : leftHalfHours(core)
}

/** The lead, at twenty to eleven of the day. */
function actingAs(tell: Teller, lead: User): ReturnType<Teller['acting']> {
  return { ...tell.acting(lead), at: londonInstant(tell.on(), 640), nowMinutes: 640 }
}
