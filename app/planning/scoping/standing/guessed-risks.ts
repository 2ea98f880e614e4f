import type { Risk, Risks } from '#app/math/decisions/balanced-value.ts'
import type { ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'
import { riskFigures } from './risk.ts'
import type { RiskFigure, RisksByKind } from './risk.ts'

/** The risks of one item while draws are made: figures that were guessed take what was drawn, the others stand. */
export class GuessedRisks {
  readonly risks: Risks
  /** Three points of every guessed figure. */
  readonly cells: ThreePoint[] = []
  readonly #places: { risk: Risk; figure: RiskFigure }[] = []

  constructor(risks: RisksByKind) {
    const copied = (kind: keyof Risks) => risks[kind].map((one) => this.#copy(one))
    this.risks = {
      organisational: copied('organisational'),
      domain: copied('domain'),
      external: copied('external'),
    }
  }

  /** The risks at a draw whose values for the cells begin at `first`. They are changed by the next one. */
  at(drawn: Float64Array, first: number): this {
    for (const [k, { risk, figure }] of this.#places.entries()) risk[figure] = drawn[first + k] ?? 0
    return this
  }

  #copy({ points, likelihood, severity, mitigation }: RisksByKind['domain'][number]): Risk {
    const risk = { likelihood, severity, mitigation }
    for (const figure of riskFigures) {
      const guess = points?.[figure]
      if (!guess) continue
      this.cells.push([guess.low, guess.mode, guess.high])
      this.#places.push({ risk, figure })
    }
    return risk
  }
}
