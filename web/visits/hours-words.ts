import { inHours } from '../dates.ts'

/** Minutes in words. @example minutesWords(90) -> '1 hour 30 minutes' */
export function minutesWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    (rest > 0 || hours === 0) && `${rest} ${rest === 1 ? 'minute' : 'minutes'}`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** What is left of a funding stream in words; null is a stream without a limit. */
export function leftWords(leftHalfHours: number | null): string {
  if (leftHalfHours === null) return 'no limit'
  return leftHalfHours <= 0 ? 'no hours left' : `${inHours(leftHalfHours)} left`
}
