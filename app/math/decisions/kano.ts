import { areAmounts, finiteOrNull } from '#app/math/finite.ts'

export type KanoAnswers = { A: number; O: number; M: number; I: number }

/**
 * Kano's customer satisfaction coefficients: better = (A + O) ÷ (A + O + M + I) and
 * worse = −(O + M) ÷ (A + O + M + I).
 *
 * @param answers how many call it attractive, one-dimensional, must-be, indifferent
 * @returns `better` 0 to 1, `worse` −1 to 0; null without answers or for a negative count
 * @see Berger et al. (1993), Kano's methods for understanding customer-defined quality
 */
export const kano = ({ A, O, M, I }: KanoAnswers): { better: number; worse: number } | null => {
  const all = A + O + M + I
  if (!areAmounts([A, O, M, I]) || !(all > 0) || finiteOrNull(all) === null) return null
  return { better: (A + O) / all, worse: O + M === 0 ? 0 : -(O + M) / all }
}
