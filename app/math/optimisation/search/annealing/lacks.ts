import type { LooseState } from './loose-state.ts'

/** What rows would lack more with an option, at a stiffness of 1, if all is rented that can be. */
export const lackWith = (state: LooseState, option: number): number => lackAdded(state, option, 1)

/** What rows would lack less without an option, at a stiffness of 1. */
export const reliefWithout = (state: LooseState, option: number): number =>
  -lackAdded(state, option, -1)

function lackAdded(state: LooseState, option: number, times: number): number {
  const { prices, layout } = state
  const { starts, rows, amounts } = layout.usage
  const end = starts[option + 1] as number
  let lack = 0
  for (let place = starts[option] as number; place < end; place++) {
    const row = rows[place] as number
    const left = roomIn(state, row)
    const then = left - times * (amounts[place] as number)
    lack += (Math.min(left, 0) - Math.min(then, 0)) * (prices[row] as number)
  }
  return lack
}

/** What may still be used of a row, counting what can be rented. */
function roomIn({ layout, slack, units }: LooseState, row: number): number {
  const left = slack[row] as number
  const rental = layout.hasRentals ? (layout.rentalOf[row] as number) : -1
  if (rental < 0) return left
  return left + (layout.instance.supplies[rental]?.most ?? 0) - (units[rental] as number)
}
