import type { RequestView } from '../../shared/contracts/requests.ts'

type Visit = RequestView['visits'][number]

/** The visits of one series, in its order. */
export interface Series {
  readonly id: string
  readonly visits: readonly Visit[]
}

/** The series among some visits, the first to begin first. */
export function seriesAmong(visits: readonly Visit[]): Series[] {
  const groups = new Map<string, Visit[]>()
  for (const visit of visits)
    if (visit.series) groups.set(visit.series.id, [...(groups.get(visit.series.id) ?? []), visit])
  return [...groups].map(([id, of]) => ({
    id,
    visits: of.toSorted((a, b) => (a.series?.position ?? 0) - (b.series?.position ?? 0)),
  }))
}

/** Whether a visit can still be answered, moved or cancelled with others. */
export function isToCome({ status, hasBegun }: Visit): boolean {
  return (status === 'proposed' || status === 'confirmed') && !hasBegun
}

/** The visits of a series from one on that can still be changed; of all of it where the one is not named. */
export function changeable({ visits }: Series, fromVisitId: string | undefined): Visit[] {
  const first = visits.find(({ id }) => id === fromVisitId)?.series?.position ?? 1
  return visits.filter(visit => (visit.series?.position ?? 0) >= first && isToCome(visit))
}

/** Of the visits that can still be changed, those that can move together: on a later day than today. */
export function movable(visits: readonly Visit[], today: string): Visit[] {
  return visits.filter(({ on }) => on > today)
}

/** Which of a series a visit is. @example 'Visit 3 of 6' */
export function placeWords({ series }: Pick<Visit, 'series'>): string {
  return series === undefined ? '' : `Visit ${series.position} of ${series.of}`
}
