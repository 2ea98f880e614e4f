import type { Risks } from '#app/math/decisions/balanced-value.ts'
import { ice } from '#app/math/decisions/ice.ts'
import { kano } from '#app/math/decisions/kano.ts'
import { rice } from '#app/math/decisions/rice.ts'
import { wsjf } from '#app/math/decisions/wsjf.ts'
import { finiteOrNull } from '#app/math/finite.ts'
import { balancedFigure } from '#app/planning/scoping/standing/balanced-figure.ts'
import {
  chances,
  costAndLoss,
  effort,
  iceInputs,
  kanoInputs,
  riceInputs,
  run,
  value,
  wsjfInputs,
  type Input,
} from './inputs.ts'

export const formulaKeys = [
  'balanced',
  'rice',
  'wsjf',
  'ice',
  'ice-mean',
  'value-effort',
  'kano',
] as const
export const criteriaKeys = ['weighted-sum', 'ahp', 'topsis'] as const
export const methodKeys = [...formulaKeys, ...criteriaKeys] as const

export type FormulaKey = (typeof formulaKeys)[number]
export type MethodKey = (typeof methodKeys)[number]

/** The value of a quantity; what is missing is NaN, and so has no score. */
export type Reader = (quantity: string) => number

/** A method with inputs of its own. */
export type Formula = {
  inputs: readonly Input[]
  score: (at: Reader, risks: Risks) => number | null
}

const scoreIce = (variant: 'product' | 'mean') => (at: Reader) =>
  ice(
    {
      impact: at('ice.impact'),
      confidence: at('ice.confidence'),
      ease: at('ice.ease'),
    },
    variant,
  )

const scoreKano = (at: Reader) => {
  const found = kano({
    A: at('kano.attractive'),
    O: at('kano.one-dimensional'),
    M: at('kano.must-be'),
    I: at('kano.indifferent'),
  })
  return found && found.better - found.worse
}

export const formulas: Record<FormulaKey, Formula> = {
  balanced: { inputs: [value, ...chances, ...costAndLoss, run], score: balancedFigure },
  rice: {
    inputs: riceInputs,
    score: (at) =>
      rice({
        reach: at('rice.reach'),
        impact: at('rice.impact'),
        confidence: at('rice.confidence'),
        effort: at('rice.effort'),
      }),
  },
  wsjf: {
    inputs: wsjfInputs,
    score: (at) =>
      wsjf({
        businessValue: at('wsjf.business-value'),
        timeCriticality: at('wsjf.time-criticality'),
        riskReduction: at('wsjf.risk-reduction'),
        jobSize: at('wsjf.job-size'),
      }),
  },
  ice: { inputs: iceInputs, score: scoreIce('product') },
  'ice-mean': { inputs: iceInputs, score: scoreIce('mean') },
  'value-effort': {
    inputs: [value, effort],
    score: (at) => (at('effort') > 0 ? finiteOrNull(at('value') / at('effort')) : null),
  },
  kano: { inputs: kanoInputs, score: scoreKano },
}

export const isFormula = (key: MethodKey): key is FormulaKey =>
  (formulaKeys as readonly string[]).includes(key)

export const methodFrom = (asked: string | null): MethodKey =>
  methodKeys.find((key) => key === asked) ?? 'balanced'
