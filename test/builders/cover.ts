import type { Given } from '../fakes/in-memory-state.ts'
import { aSpecialist } from './specialist.ts'
import { aUser } from './user.ts'
import { PAT } from './world.ts'

/** A specialist without requests who covers Pat today, a Monday, and tomorrow. */
export const KIT = aSpecialist().id('900-sp03', 'Kit Keel').build()
export const KIT_USER = aUser().specialist(KIT.id).named('kit', 'Kit Keel').build()

/** The days of that cover. */
export const COVER = { from: '2026-11-23', to: '2026-11-24', specialistId: KIT.id, name: KIT.name }

/** What is added to the world for it. */
export const COVERED: Given = {
  authority: '900',
  users: [KIT_USER],
  specialists: [KIT, { ...PAT, cover: [COVER] }],
}
