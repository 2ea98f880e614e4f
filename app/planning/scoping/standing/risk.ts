import type { Risk, Risks } from '#app/math/decisions/balanced-value.ts'
import { meanOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'

export type RiskCategory = 'organisational' | 'domain' | 'external'

export const riskFigures = ['likelihood', 'severity', 'mitigation'] as const
export type RiskFigure = (typeof riskFigures)[number]

/** The figures of a risk that were guessed as three points; any other is known as it stands. */
export type RiskPoints = Partial<Record<RiskFigure, ThreePoint>>

/** A guessed figure is the mean of its points, so that the balanced value at the figures is its mean over the guesses. */
export type CategorisedRisk = Risk & { category: RiskCategory; points?: RiskPoints }

/** Risks by kind, each at the means of what was guessed about it, with those guesses. */
export type RisksByKind = Readonly<Record<keyof Risks, readonly (Risk & { points?: RiskPoints })[]>>

export const byKind = (risks: readonly CategorisedRisk[]): RisksByKind => {
  const of = (wanted: RiskCategory) => risks.filter(({ category }) => category === wanted)
  return { organisational: of('organisational'), domain: of('domain'), external: of('external') }
}

/** The risk with each guessed figure as `pick` takes it from its points. */
export function riskAt<Of extends CategorisedRisk>(
  risk: Of,
  pick: (three: ThreePoint) => number = meanOf,
): Of {
  const picked = riskFigures.flatMap((figure) => {
    const guess = risk.points?.[figure]
    return guess ? [[figure, pick(guess)]] : []
  })
  return { ...risk, ...Object.fromEntries(picked) }
}
