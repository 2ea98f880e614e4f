import { isFormula, methodFrom, type MethodKey } from '#app/planning/priorities/methods/methods.ts'
import type { Open } from '#app/planning/priorities/robustness/task.ts'

/** What the address of a ranking asks for. */
export type RankingQuery = {
  method: MethodKey
  open: Open
  /** How many places count as being chosen. */
  top: number
  /** Rows to skip. */
  after: number
}

const usualTop = 5
const mostTop = 50

const wholeFrom = (asked: string | null, usual: number, most: number): number => {
  const number = Number(asked ?? '')
  return asked && Number.isInteger(number) && number >= 0 ? Math.min(number, most) : usual
}

/** Formulas have no weights to leave open: their figures are. */
export const openFrom = (method: MethodKey, asked: string | null): Open => {
  if (isFormula(method)) return 'values'
  return asked === 'both' ? 'both' : 'weights'
}

export const queryFrom = (params: URLSearchParams): RankingQuery => {
  const method = methodFrom(params.get('method'))
  return {
    method,
    open: openFrom(method, params.get('open')),
    top: Math.max(1, wholeFrom(params.get('top'), usualTop, mostTop)),
    after: wholeFrom(params.get('after') ?? params.get('before'), 0, 100_000),
  }
}
