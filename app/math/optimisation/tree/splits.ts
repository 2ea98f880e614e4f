import type { Limit, Tableau } from './tableau.ts'

/**
 * A way to part the solutions in two, of which the present one is in neither: at the value of a variable, or at a place in a choice,
 * whose one is among the earlier or the later members.
 */
export type Split = {
  /** The same for the same variable, or the same place of the same choice. */
  key: number
  /** How much of the present solution lies in the upper part, 0–1. */
  share: number
  upper: Limit[]
  lower: Limit[]
}

/** Values as close as this to a whole number are whole. */
const nearlyWhole = 1e-6
/** Places at which so little lies on one side are left out. */
const leastShare = 0.05

/** Keys of all splits there may be: variables, then the places of each choice. */
export const countSplits = ({ structure: { columns, rows, choices } }: Tableau): number =>
  choices.reduce((sum, members) => sum + members.length, columns + rows)

/**
 * Where the present solution can be split: every whole variable with a fraction, and each choice of which three members or more
 * have one, at the place nearest to its middle.
 *
 * @see Beale, Tomlin (1970), Special facilities in a general mathematical programming system for non-convex problems using ordered sets of variables
 */
export function splitsOf(tableau: Tableau): Split[] {
  const { basic, values, rows, structure } = tableau
  const splits: Split[] = []
  const choices = new Set<number>()
  for (let row = 0; row < rows; row += 1) {
    const variable = basic[row]!
    const value = values[row]!
    if (structure.whole[variable] === 0 || Math.abs(value - Math.round(value)) < nearlyWhole)
      continue
    splits.push(splitAt(variable, value))
    if (structure.choiceOf[variable]! >= 0) choices.add(structure.choiceOf[variable]!)
  }
  const places = firstPlaces(tableau)
  for (const choice of choices) {
    const split = splitChoice(tableau, choice, places[choice]!)
    if (split) splits.push(split)
  }
  return splits
}

const splitAt = (variable: number, value: number): Split => ({
  key: variable,
  share: value - Math.floor(value),
  upper: [{ variable, lower: Math.ceil(value), upper: Infinity }],
  lower: [{ variable, lower: -Infinity, upper: Math.floor(value) }],
})

/** The key before the first place of each choice. */
function firstPlaces({ structure: { columns, rows, choices } }: Tableau): number[] {
  let next = columns + rows
  return choices.map((members) => (next += members.length) - members.length)
}

function splitChoice(tableau: Tableau, choice: number, firstPlace: number): Split | null {
  const members = tableau.structure.choices[choice]!
  let [sum, fractions, place, share] = [0, 0, 0, 0]
  for (const [index, member] of members.entries()) {
    const value = tableau.valueOf(member)
    if (value > nearlyWhole) fractions += 1
    sum += value
    const isPlace = index > 0 && index < members.length - 2
    if (isPlace && Math.abs(sum - 0.5) < Math.abs(share - 0.5)) [place, share] = [index + 1, sum]
  }
  if (fractions < 3 || share < leastShare || share > 1 - leastShare) return null
  const without = (gone: Int32Array): Limit[] =>
    Array.from(gone, (variable) => ({ variable, lower: -Infinity, upper: 0 }))
  return {
    key: firstPlace + place,
    share,
    upper: without(members.subarray(place)),
    lower: without(members.subarray(0, place)),
  }
}
