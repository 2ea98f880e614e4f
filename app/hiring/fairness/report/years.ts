const first = 2020

/** The year that is asked for, else the running one. */
export function yearFrom(search: URLSearchParams, now: Date): number {
  const asked = Number(search.get('year'))
  const running = now.getUTCFullYear()
  return Number.isInteger(asked) && asked >= first && asked <= running ? asked : running
}

/** The running year and those before it that a report is usually asked for. */
export const recentYears = (now: Date): number[] => {
  const running = now.getUTCFullYear()
  return [running, running - 1, running - 2]
}
