import { speck } from './tableau.ts'
import type { Tableau } from './tableau.ts'

/** Room for rounding in the limits of rows. */
const tolerance = 1e-6

/**
 * Narrows the bounds of whole variables as far as the changed rows demand, until none changes any more; tells whether a solution
 * may be left.
 */
export function propagate(tableau: Tableau): boolean {
  for (let row = tableau.changed.take(); row >= 0; row = tableau.changed.take())
    if (!propagateRow(tableau, row)) return false
  return true
}

function propagateRow(tableau: Tableau, row: number): boolean {
  const { structure, lower, upper, least, most } = tableau
  const slack = structure.columns + row
  const limit = structure.limits[row]!
  const above = limit - lower[slack]! - least[row]!
  const below = most[row]! - (limit - upper[slack]!)
  if (above < -tolerance || below < -tolerance) return false
  const widest = structure.widest[row]! - tolerance
  if (above < widest && !narrowColumns(tableau, row, above, 1)) return false
  if (below < widest && !narrowColumns(tableau, row, below, -1)) return false
  return structure.whole[slack] === 0 || narrowSlack(tableau, row)
}

/** No column may move from where it uses the least of the row (the most, with `sign` −1) by more than there is room. */
function narrowColumns(tableau: Tableau, row: number, room: number, sign: 1 | -1): boolean {
  const { structure, lower, upper } = tableau
  const { of, amounts } = structure.byRow[row]!
  for (let entry = 0; entry < of.length; entry += 1) {
    const variable = of[entry]!
    const range = upper[variable]! - lower[variable]!
    const amount = amounts[entry]! * sign
    const size = Math.abs(amount)
    if (range < speck || structure.whole[variable] === 0 || size * range <= room + tolerance)
      continue
    const steps = Math.floor((room + tolerance) / size)
    if (steps >= range) continue
    if (!narrowBy(tableau, variable, amount > 0, steps)) return false
  }
  return true
}

/** Leaves a variable so many steps from one of its bounds. */
function narrowBy(tableau: Tableau, variable: number, fromLower: boolean, steps: number): boolean {
  const lower = tableau.lower[variable]!
  const upper = tableau.upper[variable]!
  return fromLower
    ? tableau.narrow(variable, lower, lower + steps)
    : tableau.narrow(variable, upper - steps, upper)
}

function narrowSlack(tableau: Tableau, row: number): boolean {
  const { structure, least, most } = tableau
  const limit = structure.limits[row]!
  return tableau.narrow(
    structure.columns + row,
    Math.ceil(limit - most[row]! - tolerance),
    Math.floor(limit - least[row]! + tolerance),
  )
}

/**
 * Narrows loose whole variables that would lower the worth to the floor if they moved further from where they stand; tells
 * whether there were any.
 */
export function narrowByCosts(tableau: Tableau, floor: number): boolean {
  const { structure, loose, costs, atUpper, lower, upper } = tableau
  const room = tableau.worth - floor
  let isNarrower = false
  for (let column = 0; column < tableau.columns; column += 1) {
    const variable = loose[column]!
    const range = upper[variable]! - lower[variable]!
    const cost = Math.abs(costs[column]!)
    if (structure.whole[variable] === 0 || range < speck || cost * range <= room) continue
    const steps = Math.floor(room / cost + speck)
    if (steps >= range) continue
    narrowBy(tableau, variable, atUpper[column] === 0, steps)
    isNarrower = true
  }
  return isNarrower
}
