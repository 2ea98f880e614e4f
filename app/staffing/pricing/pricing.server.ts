import { solveAlone } from '#app/planning/roadmap/solving/solve.server.ts'
import { countByRole, quartersByRole } from '#app/staffing/gaps/comers.ts'
import type { Comer } from '#app/staffing/gaps/comers.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import type { StoredPricing } from '#db/schema/staffing.ts'
import { entered, neededFrom, storedWay, teacherOf } from './pricing.ts'
import type { Priced } from './pricing.ts'
import { gainSpread } from './spread.ts'
import { arrivingIn, hire, nothing, otherWays, usualAssumptions, withArrivals } from './ways.ts'
import type { Way } from './ways.ts'

export type Gap = {
  problem: Problem
  role: string
  people: number
  /** The fiscal quarter in which the plan begins. */
  firstQuarter: number
  values: ReadonlyMap<string, ThreePoint>
  /** Everybody who comes anyhow; the hire is priced as one more than they. */
  comers: Comer[]
  signal?: AbortSignal
}

/** Nothing, hire, four other ways, and one for every quarter in which the person could come share the time of a job. */
const secondsFor = ({ quarters }: Problem): number => Math.min(4, 45 / (6 + quarters))

async function priced(way: Way, signal: AbortSignal | undefined): Promise<Priced> {
  const plan = await solveAlone(way.problem, {
    mode: 'good',
    seconds: secondsFor(way.problem),
    ...(signal && { signal }),
  })
  return { ...way, plan }
}

/** The gap as it is once everybody who comes anyhow is there, and what they cost. */
function besideComers(gap: Gap): { gap: Gap; paid: number } {
  const { problem, cost } = withArrivals(gap.problem, gap.comers)
  return { gap: { ...gap, problem: { ...problem, hiring: gap.problem.hiring } }, paid: cost }
}

/**
 * What hiring is worth beside every other way to close the same gap, each by a solve of its own, one after the other.
 * `quarter` of the answer is the fiscal quarter in which the person is needed first.
 */
export async function priceGap(asked: Gap): Promise<{ pricing: StoredPricing; quarter: number }> {
  const { gap, paid } = besideComers(asked)
  const { problem, role, people, firstQuarter, values, signal } = gap
  const base = await priced(nothing(problem), signal)
  const best = await priced(hire(problem, { role, people }), signal)
  const blocked = entered(best.plan.starts, base.plan.starts)
  const quarter = neededFrom(best.plan.load, problem, role)
  const assumptions = { ...usualAssumptions, role, people, quarter }
  const teacher = teacherOf(base.plan.load, role)
  const ways = [best]
  for (const way of otherWays(problem, assumptions, { teacher, blocked }))
    ways.push(await priced(way, signal))
  const gain = best.plan.value - base.plan.value
  const plans = { better: best.plan.starts, base: base.plan.starts, gain }
  return {
    quarter: firstQuarter + quarter - 1,
    pricing: {
      ...gainSpread(problem, plans, values),
      ways: [...ways, base].map((one) => storedWay(one, base.plan.starts, paid)),
      delays: await priceDelays(gap, quarter, paid),
      unlocked: blocked,
      displaced: entered(base.plan.starts, best.plan.starts),
      beside: countByRole(gap.comers),
      besideIn: quartersByRole(gap.comers),
      capacity: asked.problem.capacity,
    },
  }
}

/** The best plan for every quarter in which the person could come, from the one that needs them first. */
async function priceDelays(
  { problem, role, people, firstQuarter, signal }: Gap,
  from: number,
  paid: number,
): Promise<StoredPricing['delays']> {
  const delays: StoredPricing['delays'] = []
  for (let quarter = from; quarter <= problem.quarters; quarter += 1) {
    const { plan, cost } = await priced(arrivingIn(problem, role, people, quarter), signal)
    delays.push({ quarter: firstQuarter + quarter - 1, planValue: plan.value - cost - paid })
  }
  return delays
}
