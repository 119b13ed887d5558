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

/** @example noticeWords(1) -> '1 working day’s notice' · noticeWords(0) -> 'without a working day’s notice' */
export function noticeWords(workingDays: number): string {
  if (workingDays === 0) return 'without a working day’s notice'
  return `${workingDays} working ${workingDays === 1 ? 'day’s' : 'days’'} notice`
}

/** What cancelling would do to the hours of the setting. @example 'This will use 2 of your Core hours.' */
export function cancelWords(
  { usedHalfHours, returnedHalfHours, noticeWorkingDays }: CancelHours,
  stream: string,
  whose: 'your' | 'the setting’s',
): string {
  const back = returnedHalfHours > 0 ? ` ${inHours(returnedHalfHours)} come back.` : ''
  if (usedHalfHours === 0) return `No hours are used.${back}`
  return `This will use ${usedHalfHours / 2} of ${whose} ${stream} hours, because it is cancelled with ${noticeWorkingDays === 0 ? 'less than a working day’s notice' : noticeWords(noticeWorkingDays)}.${back}`
}

interface CancelHours {
  readonly usedHalfHours: number
  readonly returnedHalfHours: number
  readonly noticeWorkingDays: number
}

/** What became of a cancelled visit's hours. @example '2 hours used, 1 working day’s notice' */
export function cancelledHoursWords({
  usedHalfHours,
  returnedHalfHours,
  noticeWorkingDays,
  waived,
}: CancelledHours): string {
  const notice = noticeWords(noticeWorkingDays)
  if (waived !== null)
    return [`${inHours(returnedHalfHours)} given back by ${waived.by.name}`, waived.why]
      .filter(Boolean)
      .join(': ')
  if (usedHalfHours === 0) return `${inHours(returnedHalfHours)} came back`
  return `${inHours(usedHalfHours)} used, ${notice}`
}

interface CancelledHours extends CancelHours {
  readonly waived: { readonly why: string; readonly by: { readonly name: string } } | null
}
