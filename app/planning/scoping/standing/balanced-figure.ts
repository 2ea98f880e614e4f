import { balancedValue, chanceOfSuccess, type Risks } from '#app/math/decisions/balanced-value.ts'
import { factorKeys } from '#app/planning/scoping/checklist/question.ts'

/** The balanced value of figures by quantity. Whatever works is run for a year, and that is paid too where it was guessed. */
export function balancedFigure(at: (quantity: string) => number, risks: Risks): number | null {
  const p = factorKeys.map(at)
  const run = (chanceOfSuccess(p) ?? 0) * (at('run') || 0)
  return balancedValue({ p, risks, value: at('value'), cost: at('cost') + run, loss: at('loss') })
}
