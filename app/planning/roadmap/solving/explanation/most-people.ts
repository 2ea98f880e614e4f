import { inQuarter, leadOf } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { mostHires } from '#app/planning/roadmap/solving/to-instance.ts'

/** The most people of a role that a plan can have in a quarter, from 0, whatever it spends on hires and contractors. */
export function mostPeople(
  problem: Problem,
  role: string,
  quarter: number,
): { there: number; outside: number } {
  const contracted = problem.contracting?.[role]?.max ?? 0
  return {
    there: inQuarter(problem.capacity[role] ?? 0, quarter),
    outside: contracted + mostHires(problem, role) * bestShare(problem, role, quarter),
  }
}

/** What the most useful hire of that quarter gives, whenever the requisition was opened. */
function bestShare(problem: Problem, role: string, quarter: number): number {
  const { hiring } = problem
  const worked = quarter - leadOf(problem, role) + 1
  if (!hiring || worked <= 0) return 0
  const ramp = Array.isArray(hiring.ramp) ? hiring.ramp : (hiring.ramp[role] ?? [])
  return ramp.length > 0 ? Math.max(...ramp.slice(0, worked)) : 1
}
