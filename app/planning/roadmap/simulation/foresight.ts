import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import type { NamedPlan } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { programFrom } from './program-from.ts'
import { usual, usualFutures } from './usual-futures.ts'
import { quantileOf, shareBelow } from '#app/math/simulation/simulate.ts'
import type { Simulation } from '#app/math/simulation/simulate.ts'

export type Foresight = {
  draws: number
  quarters: string[]
  /** The least certain first; `until` is the quarter in which the plan ends it. */
  done: { id: string; title: string; until: string; inTime: number; oneLater: number }[]
  /** People missing in one future of ten, and the share of futures in which some are. */
  overload: { role: string; name: string; cells: Cell[] }[]
  worth: Worth
}

export type Cell = { quarter: string; chance: number; short: number }

export type Worth = {
  planned: number
  p10: number
  p50: number
  p90: number
  /** Share of the futures that are worth less than the plan says. */
  below: number
  /** Futures per step of value, from the lowest hundredth to the highest. */
  bins: { from: number; to: number; count: number }[]
}

const steps = 24

type Found = NamedPlan & { plan: Plan; estimates: Map<string, Estimate[]> }

/** What may become of a committed plan, told with its names. The same plan and estimates give the same answer. */
export function foresee(found: Found): Foresight {
  const program = programFrom(found, found.estimates)
  const simulation = usualFutures(program)
  const view = planView(found)
  const workOf = new Map(view.work.map((work) => [work.id, work]))
  return {
    draws: usual.draws,
    quarters: view.quarters,
    done: simulation.done
      .map(({ id, inTime, oneLater }) => {
        const { title = '', last = 1 } = workOf.get(id) ?? {}
        return { id, title, until: view.quarters[last - 1] ?? '', inTime, oneLater }
      })
      .toSorted((a, b) => a.inTime - b.inTime || a.title.localeCompare(b.title)),
    overload: program.roles.map((role, index) => ({
      role,
      name: found.roles[role] ?? role,
      cells: (simulation.overload[index] ?? []).map((cell, quarter) => ({
        ...cell,
        quarter: view.quarters[quarter] ?? '',
      })),
    })),
    worth: worthOf(simulation, found.plan.value),
  }
}

function worthOf({ values }: Simulation, planned: number): Worth {
  const [low, high] = [quantileOf(values, 0.01), quantileOf(values, 0.99)]
  const width = (high - low) / steps || 1
  const bins = Array.from({ length: steps }, (_, step) => ({
    from: low + step * width,
    to: low + (step + 1) * width,
    count: 0,
  }))
  for (const value of values) {
    const bin = bins[Math.min(steps - 1, Math.max(0, Math.floor((value - low) / width)))]
    if (bin) bin.count += 1
  }
  return {
    planned,
    p10: quantileOf(values, 0.1),
    p50: quantileOf(values, 0.5),
    p90: quantileOf(values, 0.9),
    below: shareBelow(values, planned),
    bins,
  }
}
