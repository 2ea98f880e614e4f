import type { Dice } from './dice.ts'
import type { Layout } from './layout.ts'
import type { State } from './state.ts'

const chosenItems = ({ chosen }: State): number[] => {
  const items: number[] = []
  for (let item = 0; item < chosen.length; item++)
    if ((chosen[item] as number) >= 0) items.push(item)
  return items
}

/** Takes out `count` items: anywhere, of one row, or around one start. */
export function ruin(state: State, count: number, dice: Dice): void {
  const items = chosenItems(state)
  if (items.length === 0) return
  const way = dice.real()
  const near =
    way < 0.4 ? items : way < 0.8 ? sharingRow(state, items, dice) : aroundStart(state, items, dice)
  for (let taken = 0; taken < count && near.length > 0; taken++) {
    const place = dice.below(near.length)
    state.removeChain(near[place] as number)
    near[place] = near.at(-1) as number
    near.pop()
  }
}

/** The items that use some row of a random one of them. */
export function sharingRow(state: State, items: number[], dice: Dice): number[] {
  const { usage } = state.layout
  const seed = state.chosen[items[dice.below(items.length)] as number] as number
  const [from, to] = [usage.starts[seed] as number, usage.starts[seed + 1] as number]
  if (from === to) return items
  const row = usage.rows[from + dice.below(to - from)] as number
  return items.filter((item) => uses(state.layout, state.chosen[item] as number, row))
}

export function uses({ usage }: Layout, option: number, row: number): boolean {
  const end = usage.starts[option + 1] as number
  for (let place = usage.starts[option] as number; place < end; place++)
    if (usage.rows[place] === row && (usage.amounts[place] as number) > 0) return true
  return false
}

function aroundStart(state: State, items: number[], dice: Dice): number[] {
  const { startOf, endOf } = state.layout
  const seed = state.chosen[items[dice.below(items.length)] as number] as number
  const moment = startOf[seed] as number
  return items.filter((item) => {
    const option = state.chosen[item] as number
    return (startOf[option] as number) <= moment && (endOf[option] as number) > moment
  })
}

/** Buys or returns one unit of a supply, or moves one to another supply of its group. */
export function changeSupply(state: State, dice: Dice): void {
  const { wholes, instance } = state.layout
  if (wholes.length === 0) return
  const supply = wholes[dice.below(wholes.length)] as number
  const bought = wholes.filter((index) => (state.units[index] as number) > 0.5)
  const way = dice.real()
  const other = bought[dice.below(bought.length)]
  if (way < 0.6 && other !== undefined) state.buy(other, -1)
  if ((way < 0.3 || way >= 0.6 || other === undefined) && hasUnit(state, supply)) {
    state.buy(supply, 1)
    const { rows = [], amounts = [] } = instance.supplies[supply] ?? {}
    const short = rows.some(
      (row, place) => (amounts[place] ?? 0) > 0 && (state.slack[row] as number) < 0,
    )
    if (short && dice.real() < 0.5) state.buy(supply, -1)
  }
}

/** Whether one more unit of a supply may be bought, for all its group knows. */
export function hasUnit(state: State, supply: number): boolean {
  const { supplies, groups } = state.layout.instance
  const { most = 0, group = null } = supplies[supply] ?? {}
  const room = group === null ? Infinity : (groups[group] ?? 0) - (state.bought[group] as number)
  return room >= 1 && (state.units[supply] as number) + 1 <= most
}

/** Takes out items, then supplies, until every row keeps its limit; false where that cannot be. */
export function repair(state: State, dice: Dice): boolean {
  for (let row = state.shortRow(); row >= 0; row = state.shortRow()) {
    const users = chosenItems(state).filter((item) =>
      uses(state.layout, state.chosen[item] as number, row),
    )
    if (users.length > 0) state.removeChain(users[dice.below(users.length)] as number)
    else if (!returnUser(state, row)) return false
  }
  return true
}

function returnUser(state: State, row: number): boolean {
  const { supplies } = state.layout.instance
  const user = state.layout.wholes.find((supply) => {
    const place = supplies[supply]?.rows.indexOf(row) ?? -1
    return (state.units[supply] as number) > 0.5 && (supplies[supply]?.amounts[place] ?? 0) > 0
  })
  if (user === undefined) return false
  state.buy(user, -1)
  return true
}

/** Returns every unit that nothing needs. */
export function returnSpare(state: State): void {
  for (const supply of state.layout.wholes)
    while ((state.units[supply] as number) > 0.5) {
      state.buy(supply, -1)
      if (state.shortRow() < 0) continue
      state.buy(supply, 1)
      break
    }
}
