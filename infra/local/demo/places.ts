import type { Coordinates } from '../../../shared/visits/travel.ts'
import type { Chance } from './chance.ts'

/** A town of the invented authority: where it lies from the centre, in kilometres. */
export interface Town {
  readonly name: string
  readonly eastKm: number
  readonly northKm: number
  /** How far its streets reach. */
  readonly radiusKm: number
  /** Its share of the settings. */
  readonly weight: number
}

/** The invented place lies in the North Sea, so that no point of it is anybody's address. */
const CENTRE: Coordinates = { lat: 53.95, lng: 1.6 }
const KM_PER_DEGREE_NORTH = 111.2

/** The towns of every invented authority. */
export const TOWNS: readonly Town[] = [
  { name: 'Aldermere', eastKm: 0, northKm: 0, radiusKm: 2.6, weight: 20 },
  { name: 'Brackenfold', eastKm: -7.5, northKm: 3.2, radiusKm: 1.6, weight: 9 },
  { name: 'Thornwick Quay', eastKm: 6.1, northKm: 5.4, radiusKm: 1.8, weight: 9 },
  { name: 'Pellowsby', eastKm: 4.8, northKm: -6.6, radiusKm: 1.3, weight: 7 },
  { name: 'Ostlers Cross', eastKm: -5.2, northKm: -5.9, radiusKm: 1.2, weight: 6 },
  { name: 'Great Quillham', eastKm: -12.4, northKm: -1.4, radiusKm: 0.9, weight: 4 },
  { name: 'Merrowdale', eastKm: 1.9, northKm: 12.3, radiusKm: 0.9, weight: 3 },
  { name: 'Little Sedgeley', eastKm: 12.7, northKm: -1.1, radiusKm: 0.7, weight: 2 },
]

/** A town, the larger ones more often. */
export function townDraw(chance: Chance): Town {
  const name = chance.weighted(Object.fromEntries(TOWNS.map(town => [town.name, town.weight])))
  return TOWNS.find(town => town.name === name) as Town
}

/** A point in a town, denser towards its middle. */
export function pointIn(town: Town, chance: Chance): Coordinates {
  const distance = town.radiusKm * chance.next()
  const angle = 2 * Math.PI * chance.next()
  const eastKm = town.eastKm + distance * Math.cos(angle)
  const northKm = town.northKm + distance * Math.sin(angle)
  const kmPerDegreeEast = KM_PER_DEGREE_NORTH * Math.cos((CENTRE.lat * Math.PI) / 180)
  return {
    lat: degrees(CENTRE.lat + northKm / KM_PER_DEGREE_NORTH),
    lng: degrees(CENTRE.lng + eastKm / kmPerDegreeEast),
  }
}

/** A postcode that looks right and cannot be real: no postcode area is called ZZ. */
export function postcodeIn(town: Town, chance: Chance): string {
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'
  const end = chance.pick([...letters]) + chance.pick([...letters])
  return `ZZ${TOWNS.indexOf(town) + 1} ${chance.between(1, 9)}${end}`
}

const FIRST_PARTS =
  'Amber Ash Beacon Birch Bram Copper Cran Dove Elder Ember Fern Finch Garn Hazel Heron Hollin Juniper Kestrel Lark Linden Mallow Marsh Merle Nettle Osier Otter Pippin Plover Quill Raven Rowan Sedge Skylark Sorrel Starling Tansy Teasel Thrush Willow Wren'.split(
    ' ',
  )
const SECOND_PARTS =
  'bank brook combe croft dale field garth gate ghyll holt hurst lea mere ridge stead wick'.split(' ')

/** Draws invented place words for names, none twice while there are unused ones. @example 'Quillgarth' */
export function wordDraw(chance: Chance): () => string {
  const words = chance.shuffled(FIRST_PARTS.flatMap(first => SECOND_PARTS.map(second => first + second)))
  let at = 0
  return () => words[at++ % words.length] as string
}

/** Six decimals, about ten centimetres. */
function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
