import { areAmounts, finiteOrNull } from '#app/math/finite.ts'

export type Ice = { impact: number; confidence: number; ease: number }

/**
 * ICE: impact, confidence and ease, each from 1 to 10, multiplied or averaged.
 *
 * @param variant `product` (1 to 1,000) or `mean` (1 to 10)
 * @returns null for negative or missing input
 * @see Ellis & Brown (2017), Hacking Growth
 */
export const ice = (
  { impact, confidence, ease }: Ice,
  variant: 'product' | 'mean' = 'product',
): number | null => {
  if (!areAmounts([impact, confidence, ease])) return null
  return finiteOrNull(
    variant === 'product' ? impact * confidence * ease : (impact + confidence + ease) / 3,
  )
}
