export type Standing = 'open' | 'rejected' | 'withdrawn' | 'hired'
/** How many stand, or ended, in the stage at this place of the order. */
export type StageCount = { position: number; standing: Standing; count: number }
export type StageName = { name: string; position: number }

export type Funnel = {
  total: number
  /** How many came to each stage or beyond, and at last how many are hired. */
  steps: { label: string; count: number }[]
  standings: Record<Standing, number>
}

/**
 * How far the candidates of an opening came: somebody came to a stage when they stand in it or a later one, or ended
 * there. Where somebody was moved back, only where they are now counts, so that a slip that was undone leaves no trace.
 */
export function funnelOf(stages: readonly StageName[], counts: readonly StageCount[]): Funnel {
  const sum = (fits: (one: StageCount) => boolean) =>
    counts.filter(fits).reduce((total, { count }) => total + count, 0)
  const standing = (asked: Standing) => sum((one) => one.standing === asked)
  const hired = standing('hired')
  const steps = stages
    .toSorted((a, b) => a.position - b.position)
    .map(({ name, position }) => ({
      label: name,
      count: sum((one) => one.position >= position || one.standing === 'hired'),
    }))
  return {
    total: sum(() => true),
    steps: [...steps, { label: 'Hired', count: hired }],
    standings: {
      open: standing('open'),
      rejected: standing('rejected'),
      withdrawn: standing('withdrawn'),
      hired,
    },
  }
}

/** The funnel in one sentence. */
export function takeaway({ total, steps, standings }: Funnel, headcount: number): string {
  const [first, second] = steps
  const people = total === 1 ? 'one candidate' : `${total} candidates`
  const are = standings.hired === 1 ? 'is' : 'are'
  const hired = standings.hired === 0 ? 'nobody is' : `${standings.hired} of ${headcount} ${are}`
  if (!first || !second || steps.length < 3) return `Of ${people}, ${hired} hired so far.`
  const past = second.count === 0 ? 'nobody' : second.count
  return `Of ${people}, ${past} went past “${first.label}”, and ${hired} hired so far.`
}
