import { solveInteger } from '#app/math/optimisation/highs.server.ts'
import type { openHighs } from '#app/math/optimisation/highs.server.ts'
import type { LinearProgram } from '#app/math/optimisation/linear-program.ts'
import { choiceFromPlain, firstColumns, plainModel } from '#app/math/optimisation/plain-model.ts'
import { sharingRow } from './ruin.ts'
import type { Search } from './search.ts'

const quickSeconds = 0.15
const mostSeconds = 0.5

/**
 * Frees some items and all supplies of the best choice, keeps the others where they are, and solves that part exactly. The part
 * grows while it is solved quickly.
 */
export class Neighbourhood {
  private readonly highs: Awaited<ReturnType<typeof openHighs>>
  private readonly search: Search
  private readonly program: LinearProgram
  private readonly first: number[]
  private size = 8

  constructor(highs: Awaited<ReturnType<typeof openHighs>>, search: Search) {
    this.highs = highs
    this.search = search
    this.program = plainModel(search.layout.instance)
    this.first = firstColumns(search.layout.instance)
  }

  /** Solves one part; the search takes over what is better. */
  next(merit: Float64Array): void {
    const { search, first } = this
    const begun = performance.now()
    const free = this.freeItems(merit)
    const columns = this.program.columns.map((column) => ({ ...column }))
    for (const item of search.layout.instance.items.keys()) {
      if (free.has(item)) continue
      const chosen = search.best.chosen[item] as number
      for (let column = first[item] ?? 0; column < (first[item + 1] ?? 0); column++)
        Object.assign(columns[column] ?? {}, column === chosen ? { lower: 1 } : { upper: 0 })
    }
    const outcome = solveInteger(
      this.highs,
      { columns, rows: this.program.rows },
      { seconds: mostSeconds, gap: 1e-4, cutoff: search.best.value + 1e-6 },
    )
    const seconds = (performance.now() - begun) / 1000
    if (outcome.solution) search.offer(choiceFromPlain(search.layout.instance, outcome.solution))
    if (seconds < quickSeconds) this.size += 1
    else if (outcome.state === 'stopped') this.size = Math.max(4, this.size - 2)
  }

  private freeItems(merit: Float64Array): Set<number> {
    const { dice, best } = this.search
    const all = [...best.chosen.keys()]
    const inside = all.filter((item) => (best.chosen[item] as number) >= 0)
    const near = dice.real() < 0.5 && inside.length > 0 ? sharingRow(best, inside, dice) : []
    const rank = (item: number) => dice.real() + (near.includes(item) ? 0.5 : 0)
    const promise = (item: number) => (merit[item] as number) * (0.5 + dice.real())
    return new Set([
      ...ranked(inside, rank).slice(0, this.size),
      ...ranked(
        all.filter((item) => !inside.includes(item)),
        promise,
      ).slice(0, this.size),
    ])
  }
}

const ranked = (items: number[], rank: (item: number) => number): number[] =>
  items
    .map((item): [number, number] => [rank(item), item])
    .toSorted(([a], [b]) => b - a)
    .map(([, item]) => item)
