import type { CourseLine } from '../../shared/contracts/training.ts'

/** What the catalogue of courses can be narrowed by, in the order of its form. */
export const CATALOGUE_FILTERS = ['discipline', 'phase', 'way', 'cost', 'places'] as const
export type CatalogueFilter = (typeof CATALOGUE_FILTERS)[number]

/** The catalogue as its address says it: no filter, or a value of one. */
export type CatalogueView = Readonly<Partial<Record<CatalogueFilter, string>>>

/** Whether places cost money. */
export const COST_WORDS = { free: 'No charge', traded: 'With a price' } as const

/** Reads the address's query; what it does not know is left out. */
export function catalogueViewOf(query: Readonly<Record<string, string | undefined>>): CatalogueView {
  return Object.fromEntries(
    CATALOGUE_FILTERS.flatMap(key => {
      const value = query[key]
      return value ? [[key, value]] : []
    }),
  )
}

/** The address of the catalogue narrowed like this. */
export function catalogueHref(view: CatalogueView): string {
  const query = new URLSearchParams()
  for (const key of CATALOGUE_FILTERS) {
    const value = view[key]
    if (value) query.set(key, value)
  }
  return query.size === 0 ? '/training' : `/training?${query}`
}

/** The view with a filter set; '' takes it off. */
export function withCatalogueFilter(view: CatalogueView, key: CatalogueFilter, value: string): CatalogueView {
  const { [key]: _, ...rest } = view
  return value === '' ? rest : { ...rest, [key]: value }
}

/** Whether a course fits every filter. A course for no phase in particular is for all. */
export function courseFits(course: CourseLine, view: CatalogueView): boolean {
  const { discipline, phase, way, cost, places } = view
  return (
    (!discipline || course.discipline === discipline) &&
    (!phase || course.phases.length === 0 || course.phases.some(one => one === phase)) &&
    (!way || course.way === way) &&
    (!cost || costKey(course) === cost) &&
    (!places || course.next.some(session => session.freeCount > 0))
  )
}

function costKey({ pricePence }: CourseLine): keyof typeof COST_WORDS {
  return pricePence === null || pricePence === 0 ? 'free' : 'traded'
}
