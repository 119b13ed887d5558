/** An academic year some years on. @example yearAfter('2026-27', -1) -> '2025-26' */
export function yearAfter(academicYear: string, years: number): string {
  const first = Number(academicYear.slice(0, 4)) + years
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}
