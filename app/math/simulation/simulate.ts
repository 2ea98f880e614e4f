import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { pertDraws } from '#app/math/statistics/distributions/pert-draws.ts'
import { randomFrom } from '#app/math/statistics/distributions/random.ts'
import type { Program } from './program.ts'
import { Run, uncertain } from './run.ts'
import type { Future } from './run.ts'

export type Simulation = {
  draws: number
  /** Per work: share of futures in which it is done by the quarter the plan says, and by one quarter later. */
  done: { id: string; inTime: number; oneLater: number }[]
  /** Per role and quarter: share of futures in which more people are needed than there are, and people missing in one of ten. */
  overload: { chance: number; short: number }[][]
  /** Value of the plan as it turns out, in the plan's money; sorted from low to high. */
  values: Float64Array
}

const nothing = 1e-6

/**
 * Lives through many futures of a plan: effort, spend, value and chances drawn from their three points, success by its chance,
 * arrivals by their delay. All draws are independent of each other. The same seed gives the same answer.
 */
export function simulate(program: Program, { draws, seed }: { draws: number; seed: number }) {
  const random = randomFrom(seed)
  const draw = pertDraws(uncertain(program), random)
  const chance = () => uniformFloat64(random)
  const run = new Run(program)
  const tally = new Tally(program, draws)
  for (let one = 0; one < draws; one++) tally.add(run.live(draw(), chance), one)
  return tally.result()
}

class Tally {
  private readonly program: Program
  private readonly draws: number
  private readonly inTime: Int32Array
  private readonly oneLater: Int32Array
  /** People missing: cell × draws + draw. */
  private readonly missing: Float32Array
  private readonly values: Float64Array

  constructor(program: Program, draws: number) {
    this.program = program
    this.draws = draws
    this.inTime = new Int32Array(program.works.length)
    this.oneLater = new Int32Array(program.works.length)
    this.missing = new Float32Array(program.roles.length * program.quarters * draws)
    this.values = new Float64Array(draws)
  }

  add({ ended, demand, people, value }: Future, draw: number): void {
    for (const [index, { start, duration }] of this.program.works.entries()) {
      const end = ended[index]!
      if (end >= 0 && end < start + duration) this.inTime[index]! += 1
      if (end >= 0 && end <= start + duration) this.oneLater[index]! += 1
    }
    for (let cell = 0; cell < demand.length; cell++)
      this.missing[cell * this.draws + draw] = Math.max(0, demand[cell]! - people[cell]!)
    this.values[draw] = value
  }

  result(): Simulation {
    const { draws, program } = this
    return {
      draws,
      done: program.works.map(({ id }, index) => ({
        id,
        inTime: this.inTime[index]! / draws,
        oneLater: this.oneLater[index]! / draws,
      })),
      overload: program.roles.map((_, role) =>
        Array.from({ length: program.quarters }, (__, quarter) => this.cell(role, quarter)),
      ),
      values: this.values.toSorted(),
    }
  }

  private cell(role: number, quarter: number): { chance: number; short: number } {
    const from = (role * this.program.quarters + quarter) * this.draws
    const missing = this.missing.subarray(from, from + this.draws).toSorted()
    const none = missing.findIndex((people) => people > nothing)
    return {
      chance: none < 0 ? 0 : 1 - none / this.draws,
      short: missing[Math.floor(0.9 * this.draws)] ?? 0,
    }
  }
}

/** The value below which a share of the futures lies. */
export const quantileOf = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0

/** Share of the futures worth less than this. */
export function shareBelow(sorted: Float64Array, value: number): number {
  const first = sorted.findIndex((one) => one >= value)
  return first < 0 ? 1 : first / Math.max(1, sorted.length)
}
