import OsGridRef from 'geodesy/osgridref.js'
import type { GridPoint } from '../../../shared/people/gias.ts'
import type { Coordinates } from '../../../shared/visits/travel.ts'

/**
 * The point of the National Grid in degrees, WGS 84. By a Helmert transformation, good to about five metres:
 * enough for journeys. Six decimals, about ten centimetres.
 */
export function coordinatesOf({ easting, northing }: GridPoint): Coordinates {
  // the package's types leave out what every point of it has
  const { lat, lon } = new OsGridRef(easting, northing).toLatLon() as unknown as { lat: number; lon: number }
  return { lat: sixDecimals(lat), lng: sixDecimals(lon) }
}

function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
