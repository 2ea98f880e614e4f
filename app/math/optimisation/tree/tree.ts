import type { LinearProgram } from '#app/math/optimisation/linear-program.ts'
import { DualSimplex } from './dual-simplex.ts'
import type { Settled } from './dual-simplex.ts'
import { Losses, scoreOf } from './losses.ts'
import { narrowByCosts, propagate } from './narrowing.ts'
import { countSplits, splitsOf } from './splits.ts'
import type { Split } from './splits.ts'
import { structureOf } from './structure.ts'
import { Tableau } from './tableau.ts'
import type { Limit } from './tableau.ts'

/** A part of all solutions; nothing in it is worth more than its bound. */
export type Branch = { limits: Limit[]; bound: number }

export type Watch = {
  /** What is worth no more than this need not be looked at; it may rise. Asked at every node. */
  floor: () => number
  shouldStop: () => boolean
  /** A solution above the floor, by column; tells whether it keeps every rule once it is rounded. */
  onFound: (solution: Float64Array) => boolean
}

/** Rounding has spoiled the numbers: what was asked is not known. */
export class Lost extends Error {
  override name = 'Lost'
}

/** Each side of a split is tried with so many pivots, until it has been tried so often; of one node's splits so many at most. */
const trial = { pivots: 15, times: 4, mostSplits: 12 }
/** After so many splits in a row that are no better than the best one the others are left. */
const patience = 4
/** Pivots for a variable before its numbers are taken for lost. */
const pivotsPerVariable = 50

/**
 * Branch and bound over the linear relaxations of a program of a few hundred columns, depth first. Tableaus are dense and get
 * smaller with every branch, so that a node takes a tenth of a millisecond and nothing is built anew. Throws `Lost` where numbers
 * are spoiled.
 *
 * @see Land, Doig (1960), An automatic method of solving discrete programming problems; Achterberg (2007), Constraint integer programming
 */
export class Tree {
  nodes = 0
  private readonly root: Tableau
  private readonly simplex: DualSimplex
  private readonly losses: Losses
  /** One by depth, and one to try in. */
  private readonly levels: Tableau[] = []
  private readonly attempt: Tableau
  private readonly mostPivots: number
  private readonly isEmpty: boolean
  private floor = -Infinity
  private watch: Watch | null = null
  private isStopped = false

  constructor(program: LinearProgram) {
    const structure = structureOf(program)
    this.root = new Tableau(structure)
    this.attempt = new Tableau(structure)
    this.simplex = new DualSimplex(structure.columns)
    this.mostPivots = pivotsPerVariable * (structure.columns + structure.rows)
    this.losses = new Losses(countSplits(this.root))
    this.root.begin()
    this.isEmpty = !this.settle(this.root)
  }

  /** Parts all solutions into so many branches or fewer, by splitting the one that may be worth the most again and again. */
  part(count: number): Branch[] {
    const whole = this.enter([])
    let open: Branch[] = whole ? [whole] : []
    const closed: Branch[] = []
    while (open.length > 0 && open.length + closed.length < count) {
      const [first, ...others] = open as [Branch, ...Branch[]]
      const sides = this.split(first)
      if (sides) open = [...others, ...sides].toSorted((a, b) => b.bound - a.bound)
      else {
        closed.push(first)
        open = others
      }
    }
    return [...open, ...closed].toSorted((a, b) => b.bound - a.bound)
  }

  /** The sides of a branch that are not empty; null where it cannot be split. */
  private split(branch: Branch): Branch[] | null {
    if (!this.enter(branch.limits)) return []
    const split = this.choose(this.level(0))
    if (split === 'empty') return []
    if (split === null) return null
    return [split.upper, split.lower]
      .map((limits) => this.enter([...branch.limits, ...limits]))
      .filter((side) => side !== null)
  }

  /** Settles the part within limits; null where it is empty. */
  private enter(limits: Limit[]): Branch | null {
    const tableau = this.level(0)
    tableau.copyFrom(this.root)
    if (this.isEmpty || !narrowTo(tableau, limits) || !this.settle(tableau)) return null
    return { limits, bound: tableau.worth }
  }

  /** Whether it came to its end: all of the branch that is worth more than the floor was found. */
  prove({ limits }: Branch, watch: Watch): 'ended' | 'stopped' | 'lost' {
    this.watch = watch
    this.isStopped = false
    try {
      this.look()
      if (!this.isStopped && this.enter(limits)) this.grow(this.level(0), 0)
      return this.isStopped ? 'stopped' : 'ended'
    } catch (error) {
      if (error instanceof Lost) return 'lost'
      throw error
    } finally {
      this.watch = null
      this.floor = -Infinity
    }
  }

  private level(depth: number): Tableau {
    return (this.levels[depth] ??= new Tableau(this.root.structure))
  }

  /** Looks at all that is left in a tableau that was settled. */
  private grow(tableau: Tableau, depth: number): void {
    this.nodes += 1
    this.look()
    if (this.isStopped) return
    const split = this.choose(tableau)
    if (split === 'empty') return
    if (split === null) return this.find(tableau)
    const before = tableau.worth
    const upper = this.level(depth + 1)
    upper.copyFrom(tableau)
    this.follow(upper, { split, toUpper: true, before, depth })
    if (this.isStopped) return
    tableau.copyFrom(tableau)
    this.follow(tableau, { split, toUpper: false, before, depth })
  }

  private follow(tableau: Tableau, { split, toUpper, before, depth }: Step): void {
    const isLeft = narrowTo(tableau, toUpper ? split.upper : split.lower) && this.settle(tableau)
    const isLow = isLeft || tableau.worth <= this.floor
    this.losses.learn(split, toUpper, before - (isLow ? tableau.worth : this.floor))
    if (isLeft) this.grow(tableau, depth + 1)
  }

  private look(): void {
    const { watch } = this
    if (!watch) return
    this.floor = Math.max(this.floor, watch.floor())
    this.isStopped = watch.shouldStop()
  }

  private find(tableau: Tableau): void {
    const { columns } = tableau.structure
    const solution = Float64Array.from({ length: columns }, (_, column) => tableau.valueOf(column))
    if (this.watch?.onFound(solution) === false) throw new Lost()
  }

  /** Narrows and settles in turn until nothing changes; tells whether anything above the floor may be left. */
  private settle(tableau: Tableau): boolean {
    for (;;) {
      if (!propagate(tableau)) return false
      const settled = this.simplex.settle(tableau, this.floor, this.mostPivots)
      if (settled === 'open') throw new Lost()
      if (settled !== 'best') return false
      if (!narrowByCosts(tableau, this.floor)) return true
    }
  }

  /** The split of which both sides lose the most; null where the solution is whole, `empty` where nothing above the floor is left. */
  private choose(tableau: Tableau): Split | null | 'empty' {
    for (;;) {
      const splits = splitsOf(tableau)
      if (splits.length === 0) return null
      const chosen = this.compare(tableau, splits)
      if (chosen !== 'narrower') return chosen
      if (!this.settle(tableau)) return 'empty'
    }
  }

  private compare(tableau: Tableau, splits: Split[]): Split | 'narrower' | 'empty' {
    const ranked = splits
      .map((split) => ({ split, score: this.losses.expected(split) }))
      .toSorted((a, b) => b.score - a.score)
    let best = ranked[0]!
    let most = -Infinity
    let [tried, worse] = [0, 0]
    for (const one of ranked) {
      let { score } = one
      if (tried < trial.mostSplits && this.losses.triesOf(one.split) < trial.times) {
        tried += 1
        const found = this.try(tableau, one.split)
        if (typeof found !== 'number') return found
        score = found
      }
      if (score > most) [best, most, worse] = [one, score, 0]
      else if ((worse += 1) >= patience) break
    }
    return best.split
  }

  /** How good a split is; where nothing is left on a side, the tableau goes to the other one. */
  private try(tableau: Tableau, split: Split): number | 'narrower' | 'empty' {
    const lower = this.lossOf(tableau, split.lower)
    const upper = this.lossOf(tableau, split.upper)
    if (lower === null && upper === null) return 'empty'
    if (lower === null || upper === null)
      return narrowTo(tableau, lower === null ? split.upper : split.lower) ? 'narrower' : 'empty'
    this.losses.learn(split, false, lower)
    this.losses.learn(split, true, upper)
    return scoreOf(upper, lower)
  }

  /** What the worth loses within limits, as far as a few pivots tell; null where nothing is left above the floor. */
  private lossOf(tableau: Tableau, limits: Limit[]): number | null {
    const { attempt } = this
    attempt.copyFrom(tableau)
    if (!narrowTo(attempt, limits) || !propagate(attempt)) return null
    const settled: Settled = this.simplex.settle(attempt, this.floor, trial.pivots)
    return settled === 'low' || settled === 'empty' ? null : tableau.worth - attempt.worth
  }
}

type Step = { split: Split; toUpper: boolean; before: number; depth: number }

const narrowTo = (tableau: Tableau, limits: Limit[]): boolean =>
  limits.every(({ variable, lower, upper }) => tableau.narrow(variable, lower, upper))
