import { expect } from 'vitest'

/** Both have no answer, or both have the same one within an absolute tolerance. */
export const expectClose = (actual: number | null, wanted: number | null, tolerance = 1e-9) => {
  if (actual === null || wanted === null) {
    expect(actual).toBe(wanted)
    return
  }
  expect(Math.abs(actual - wanted), `${actual} against ${wanted}`).toBeLessThanOrEqual(tolerance)
}
