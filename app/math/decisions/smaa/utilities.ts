/** Σ w·v per item, into the array given. Values are items × criteria in one row. */
export const utilitiesOf = (
  values: Float64Array,
  weights: Float64Array,
  into: Float64Array,
): Float64Array => {
  const [items, criteria] = [into.length, weights.length]
  for (let i = 0, at = 0; i < items; i += 1) {
    let sum = 0
    for (let k = 0; k < criteria; k += 1, at += 1) sum += weights[k]! * values[at]!
    into[i] = sum
  }
  return into
}
