/**
 * The four areas of need of the SEND Code of Practice and the types of need of the school census.
 * @source SEND Code of Practice 0-25 (2015) 6.28-6.35; DfE school census and SEN2 code sets
 */
export const AREAS_OF_NEED = {
  'communication-and-interaction': 'Communication and interaction',
  'cognition-and-learning': 'Cognition and learning',
  'social-emotional-mental-health': 'Social, emotional and mental health',
  'sensory-and-physical': 'Sensory and/or physical',
} as const satisfies Record<string, string>

export type AreaOfNeed = keyof typeof AREAS_OF_NEED
export const AREA_KEYS = Object.keys(AREAS_OF_NEED) as [AreaOfNeed, ...AreaOfNeed[]]

/** Types of need. NSA is a census code for support without an assessed type and is no SEN2 code. */
export const SEN_TYPES = {
  SPLD: 'Specific learning difficulty',
  MLD: 'Moderate learning difficulty',
  SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty',
  SEMH: 'Social, emotional and mental health',
  SLCN: 'Speech, language and communication needs',
  HI: 'Hearing impairment',
  VI: 'Vision impairment',
  MSI: 'Multi-sensory impairment',
  PD: 'Physical disability',
  ASD: 'Autistic spectrum disorder',
  DS: 'Down syndrome',
  OTH: 'Other difficulty or disability',
  NSA: 'SEN support but no specialist assessment of type of need',
} as const satisfies Record<string, string>

export type SenType = keyof typeof SEN_TYPES
export const SEN_TYPE_KEYS = Object.keys(SEN_TYPES) as [SenType, ...SenType[]]

/** SEN provision of a child. @source school census: N none, K SEN support, E EHC plan */
export const SEN_PROVISIONS = {
  none: 'No SEN support yet',
  'sen-support': 'SEN support',
  'ehc-plan': 'EHC plan',
} as const satisfies Record<string, string>

export type SenProvision = keyof typeof SEN_PROVISIONS
export const SEN_PROVISION_KEYS = Object.keys(SEN_PROVISIONS) as [SenProvision, ...SenProvision[]]

/** National Curriculum years a child of 0 to 25 can be in: below 0 early years, 0 reception, 14 above year 13. */
export const NC_YEARS = { lowest: -2, highest: 14 } as const

/** A year group in words. @example yearLabel(0) -> 'Reception' */
export function yearLabel(ncYear: number): string {
  if (ncYear < 0) return 'Early years'
  if (ncYear === 0) return 'Reception'
  return ncYear > 13 ? 'Post-16' : `Year ${ncYear}`
}
