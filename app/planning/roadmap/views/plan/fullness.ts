import { percent } from '#app/math/text/figures.ts'
import type { LoadRow, PlanView } from './plan-view.ts'

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

/** How much of a role's time the plan takes over all of its quarters; infinite where nobody is there to do what it needs. */
function shareUsed({ cells }: LoadRow): number {
  const used = sum(cells.map((cell) => cell.used))
  return used === 0 ? 0 : used / sum(cells.map(({ capacity }) => capacity))
}

/** The roles of a plan, the one that holds it back most at the top. */
export const tightestFirst = (loads: readonly LoadRow[]): LoadRow[] =>
  loads.toSorted((a, b) => shareUsed(b) - shareUsed(a))

const mostTold = 4

/** Which role is the bottleneck, and where nobody is free any more. */
export function loadSentence({ loads, quarters }: Pick<PlanView, 'loads' | 'quarters'>): string {
  const sorted = tightestFirst(loads)
  const full = sorted.flatMap(({ name, cells }) =>
    cells.flatMap(({ used, capacity }, index) =>
      capacity > 0 && used > capacity - 1e-6 ? [`${name} in ${quarters[index]}`] : [],
    ),
  )
  const told = full.slice(0, mostTold).join('; ')
  const more = full.length > mostTold ? ` and ${full.length - mostTold} more` : ''
  const fully = told ? `Fully used: ${told}${more}.` : 'No role is fully used in any quarter.'
  const [tightest] = sorted
  const share = tightest ? shareUsed(tightest) : 0
  return tightest && share > 0 && Number.isFinite(share)
    ? `Tightest: ${tightest.name}, ${percent(share)} used over the plan. ${fully}`
    : fully
}
