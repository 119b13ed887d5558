import * as z from 'zod'

/** A point on the map in degrees, WGS 84. */
export const Coordinates = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
})
export type Coordinates = z.infer<typeof Coordinates>

/** How minutes of travel are worked out from two points. Policy of the authority, not measured journeys. */
export interface TravelPolicy {
  /** Road distance divided by straight-line distance. */
  readonly roadFactor: number
  readonly kmPerHour: number
  /** Minutes for parking and signing in, on every journey between two different places. */
  readonly fixedMinutes: number
  /** Minutes allowed when either place has no known point. */
  readonly unknownMinutes: number
}

/** The policy used until an authority sets its own. */
export const TRAVEL_POLICY: TravelPolicy = {
  roadFactor: 1.3,
  kmPerHour: 40,
  fixedMinutes: 5,
  unknownMinutes: 30,
}

/** Mean radius of the Earth (IUGG). */
const EARTH_METRES = 6_371_008.8

/** Straight-line metres between two points on a sphere (haversine): good to about 0.5 %. */
export function travelMetres(a: Coordinates, b: Coordinates): number {
  const [latA, latB] = [radians(a.lat), radians(b.lat)]
  const north = Math.sin((latB - latA) / 2) ** 2
  const east = Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lng - a.lng) / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(north + east)))
}

/**
 * Whole minutes to allow between two places, rounded up. The same point is 0; an unknown point, even at both
 * ends, is `policy.unknownMinutes`, because two unknowns need not be one place.
 */
export function travelMinutes(a: Coordinates | null, b: Coordinates | null, policy: TravelPolicy): number {
  if (a === null || b === null) return policy.unknownMinutes
  if (a.lat === b.lat && a.lng === b.lng) return 0
  const roadMetres = travelMetres(a, b) * policy.roadFactor
  return Math.ceil(policy.fixedMinutes + (roadMetres * 60) / (policy.kmPerHour * 1000))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
