const secondsPerHour = 3600

export type LabellingWork = {
  /** Things to label, and people who label each. */
  items: number
  annotators: number
  /** Seconds for one label, and price of an hour. */
  seconds: number
  hourly: number
  /** Shares in 0–1: of labels done again, and of time that a first pass by a model saves. */
  again: number
  saved: number
}

/** @returns labels to be made, the hours they take and what those cost */
export function labellingWork(work: LabellingWork) {
  const labels = work.items * work.annotators * (1 + work.again)
  const hours = (labels * work.seconds * (1 - work.saved)) / secondsPerHour
  return { labels, hours, cost: hours * work.hourly }
}

/** Labels that must be alike so that nothing can outvote them: 4 of 7. */
export const majorityOf = (annotators: number): number => Math.floor(annotators / 2) + 1

/** The label that more than half of the given ones are; null without a majority. */
export function majorityVote(labels: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const found = [...counts].find(([, count]) => count >= majorityOf(labels.length))
  return found?.[0] ?? null
}
