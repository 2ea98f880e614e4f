import { areAmounts, finiteOrNull, isShare } from '#app/math/finite.ts'

export type Rice = { reach: number; impact: number; confidence: number; effort: number }

/**
 * RICE: reach × impact × confidence ÷ effort.
 *
 * @param input `reach` people or events per period, `impact` on Intercom's scale (3, 2, 1, .5, .25),
 *   `confidence` a share from 0 to 1 (1, .8, .5), `effort` in person-months (.5 or more)
 * @returns impact per person-month, 0 or more; null for negative or missing input, a confidence
 *   outside 0 to 1, or an effort that is not above zero
 * @see McBride (2018), RICE: simple prioritization for product managers, Intercom
 */
export const rice = ({ reach, impact, confidence, effort }: Rice): number | null => {
  if (!areAmounts([reach, impact]) || !isShare(confidence) || !(effort > 0)) return null
  return finiteOrNull((reach * impact * confidence) / effort)
}
