import { overtime, stretch } from './program.ts'
import type { Program, ProgramWork } from './program.ts'

/** What one future brought. */
export type Future = {
  /** Quarter in which each work ended, or −1. */
  ended: Int32Array
  /** People needed and there per role and quarter of the horizon: role × quarters + quarter. */
  demand: Float64Array
  people: Float64Array
  value: number
}

/** Three points of everything that is drawn for a program, in the order in which `Run` reads them. */
export const uncertain = ({ works, hires, prices }: Program) => [
  ...works.flatMap(({ effort, spend, value, chances }) => [...effort, ...spend, value, ...chances]),
  ...hires.map(({ delay }) => delay),
  ...works.map(({ span }) => span),
  ...prices.flatMap(({ hire, salary, contract }) => [hire, salary, contract]),
]

const nothing = 1e-9

/**
 * Lives through one future after the other. In every quarter each work asks for what is due and still open; a role that is
 * asked for more than it has serves what the plan starts first, and the rest is left over for the next quarter. What waits for
 * another work starts once that is done.
 */
export class Run {
  private readonly program: Program
  private readonly first: number[]
  private readonly begun: Int32Array
  /** Quarters each work takes in this future. */
  private readonly lasts: Int32Array
  private readonly open: Float64Array
  private readonly asked: Float64Array
  private readonly there: Float64Array
  private readonly left: Float64Array
  readonly future: Future

  constructor(program: Program) {
    const { works, roles, quarters } = program
    this.program = program
    let next = 0
    this.first = works.map(
      ({ effort, spend, chances }) =>
        (next += effort.length + spend.length + 1 + chances.length) -
        (effort.length + spend.length + 1 + chances.length),
    )
    this.first.push(next)
    this.begun = new Int32Array(works.length)
    this.lasts = new Int32Array(works.length)
    this.open = new Float64Array(works.length * roles.length)
    this.asked = new Float64Array(roles.length)
    this.there = new Float64Array(roles.length)
    this.left = new Float64Array(roles.length)
    this.future = {
      ended: new Int32Array(works.length),
      demand: new Float64Array(roles.length * quarters),
      people: new Float64Array(roles.length * quarters),
      value: 0,
    }
  }

  /** One future from one draw of everything uncertain; `chance` draws from 0 to 1. The answer is reused. */
  live(drawn: Float64Array, chance: () => number): Future {
    this.begun.fill(-1)
    this.open.fill(0)
    this.future.ended.fill(-1)
    this.measure(drawn)
    for (let quarter = 0; quarter < this.program.quarters + overtime; quarter++) {
      this.staff(drawn, quarter)
      this.ask(drawn, quarter)
      this.note(quarter)
      this.work(quarter)
    }
    this.future.value = this.settle(drawn, chance)
    return this.future
  }

  private arrivalOf(drawn: Float64Array, hire: number): number {
    const planned = this.program.hires[hire]?.arrival ?? 0
    return planned + Math.floor(drawn[(this.first.at(-1) ?? 0) + hire] ?? 0)
  }

  private staff(drawn: Float64Array, quarter: number): void {
    const { capacity, hires, quarters } = this.program
    for (let role = 0; role < this.there.length; role++)
      this.there[role] = capacity[role]?.[Math.min(quarter, quarters - 1)] ?? 0
    for (const [index, { role, ramp }] of hires.entries()) {
      const age = quarter - this.arrivalOf(drawn, index)
      if (age >= 0) this.there[role]! += ramp[Math.min(age, ramp.length - 1)] ?? 1
    }
  }

  private ask(drawn: Float64Array, quarter: number): void {
    const { works } = this.program
    const roles = this.there.length
    this.asked.fill(0)
    for (const [index, work] of works.entries()) {
      if (this.future.ended[index]! >= 0) continue
      if (this.begun[index]! < 0 && this.mayBegin(work, quarter)) this.begun[index] = quarter
      if (this.begun[index]! < 0) continue
      const period = quarter - this.begun[index]!
      for (let role = 0; role < roles; role++) {
        const place = index * roles + role
        if (period < this.lasts[index]!) this.open[place]! += this.due(drawn, index, role, period)
        this.asked[role]! += this.open[place]!
      }
    }
  }

  /** What a quarter of the work asks of a role. Work that takes another time than planned spreads the same effort over it. */
  private due(drawn: Float64Array, index: number, role: number, period: number): number {
    const planned = this.program.works[index]?.duration ?? 1
    const effort = (quarter: number) =>
      drawn[this.first[index]! + quarter * this.there.length + role] ?? 0
    const lasts = this.lasts[index]!
    if (lasts === planned) return effort(period)
    const [from, to] = [(period * planned) / lasts, ((period + 1) * planned) / lasts]
    let sum = 0
    for (let quarter = Math.floor(from); quarter < Math.min(planned, to); quarter++)
      sum += effort(quarter) * Math.max(0, Math.min(to, quarter + 1) - Math.max(from, quarter))
    return sum
  }

  private measure(drawn: Float64Array): void {
    const first = (this.first.at(-1) ?? 0) + this.program.hires.length
    for (let index = 0; index < this.lasts.length; index++)
      this.lasts[index] = Math.max(1, Math.round(drawn[first + index] ?? 1))
  }

  private mayBegin({ start, after }: ProgramWork, quarter: number): boolean {
    const { ended } = this.future
    return quarter >= start && after.every((one) => ended[one]! >= 0 && ended[one]! < quarter)
  }

  private note(quarter: number): void {
    const { quarters } = this.program
    if (quarter >= quarters) return
    for (let role = 0; role < this.there.length; role++) {
      this.future.demand[role * quarters + quarter] = this.asked[role]!
      this.future.people[role * quarters + quarter] = this.there[role]!
    }
  }

  private work(quarter: number): void {
    const { left, open, there } = this
    const roles = there.length
    for (let role = 0; role < roles; role++) left[role] = (1 + stretch) * there[role]!
    for (let index = 0; index < this.lasts.length; index++) {
      if (this.begun[index]! < 0 || this.future.ended[index]! >= 0) continue
      let share = 1
      for (let role = 0; role < roles; role++) {
        const due = open[index * roles + role]!
        if (due > nothing) share = Math.min(share, left[role]! / due)
      }
      for (let role = 0; role < roles; role++) {
        const done = share * open[index * roles + role]!
        left[role]! -= done
        open[index * roles + role]! -= done
      }
      if (share >= 1 && quarter - this.begun[index]! >= this.lasts[index]! - 1)
        this.future.ended[index] = quarter
    }
  }

  private settle(drawn: Float64Array, chance: () => number): number {
    const { works, hires, quarters, contracted } = this.program
    const first = (this.first.at(-1) ?? 0) + hires.length + works.length
    const price = (role: number, kind: 0 | 1 | 2) => drawn[first + 3 * role + kind] ?? 0
    let value = 0
    for (const [role, amount] of contracted.entries()) value -= amount * price(role, 2)
    for (const [index, work] of works.entries()) value += this.worth(drawn, index, work, chance())
    for (const [index, { role }] of hires.entries())
      value -=
        price(role, 0) + price(role, 1) * Math.max(0, quarters - this.arrivalOf(drawn, index))
    return value
  }

  private worth(drawn: Float64Array, index: number, work: ProgramWork, luck: number): number {
    const { discount } = this.program
    const begun = this.begun[index]!
    const ended = this.future.ended[index]!
    if (begun < 0) return 0
    let at = this.first[index]! + work.effort.length
    let worth = 0
    for (let period = 0; period < work.spend.length; period++)
      worth -= (drawn[at++] ?? 0) * discount ** (begun + period)
    const value = drawn[at++] ?? 0
    let probability = 1
    for (let k = 0; k < work.chances.length; k++) probability *= drawn[at++] ?? 1
    return ended >= 0 && luck < probability ? worth + value * discount ** (ended + 1) : worth
  }
}
