/**
 * A fiscal quarter as one number, fiscal year × 4 + (quarter − 1), so that the next one is `+ 1`. A fiscal year bears
 * the calendar year in which it ends; `firstMonth` (1–12) is the month in which it begins.
 */
export type Quarter = number

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month, date))

/** The fiscal quarter of a day (UTC). */
export function quarterOf(date: Date, firstMonth: number): Quarter {
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() - (firstMonth - 1)
  const shift = firstMonth === 1 ? 0 : 1
  return (Math.floor(months / 12) + shift) * 4 + Math.floor((((months % 12) + 12) % 12) / 3)
}

/** The first day of a fiscal quarter, at midnight UTC. */
export function firstDayOf(quarter: Quarter, firstMonth: number): Date {
  const shift = firstMonth === 1 ? 0 : 1
  return day(Math.floor(quarter / 4) - shift, firstMonth - 1 + (quarter % 4) * 3, 1)
}

/** The last day of a fiscal quarter, at midnight UTC. */
export const lastDayOf = (quarter: Quarter, firstMonth: number): Date =>
  new Date(firstDayOf(quarter + 1, firstMonth).getTime() - 86_400_000)

/** As people say it: "Q3 2027", with FY where the fiscal year is not the calendar's. */
export const quarterWords = (quarter: Quarter, firstMonth = 1): string =>
  `Q${(quarter % 4) + 1} ${firstMonth === 1 ? '' : 'FY'}${Math.floor(quarter / 4)}`
