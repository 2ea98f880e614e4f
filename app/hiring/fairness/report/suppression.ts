import type { Cell } from './counts.ts'

/** Counts below this are not shown, because they may point at people. */
export const smallest = 5

const isSmall = ({ total, selected }: Cell): boolean =>
  total < smallest || selected < smallest || total - selected < smallest

/**
 * Which cells are hidden: those with a count below five, and as many more as it takes that none of them can be worked
 * out from those that stay.
 *
 * @param lines cells of which any one follows from the others, as in a row with its sum: in each, none is hidden or at
 *   least two that hold five people together
 */
export function hiddenCells(
  cells: ReadonlyMap<string, Cell>,
  lines: readonly (readonly string[])[],
): Set<string> {
  const hidden = new Set([...cells].filter(([, cell]) => isSmall(cell)).map(([key]) => key))
  let more = true
  while (more) {
    more = false
    for (const line of lines) {
      const next = tooOpen(line, cells, hidden)
      if (next) {
        hidden.add(next)
        more = true
      }
    }
  }
  return hidden
}

/** The cell to hide next in a line that gives a hidden one away, or null. The smallest costs least. */
function tooOpen(
  line: readonly string[],
  cells: ReadonlyMap<string, Cell>,
  hidden: ReadonlySet<string>,
): string | null {
  const people = (key: string) => cells.get(key)?.total ?? 0
  const covered = line.filter((key) => hidden.has(key))
  const together = covered.reduce((sum, key) => sum + people(key), 0)
  if (covered.length === 0 || (covered.length > 1 && together >= smallest)) return null
  const open = line.filter((key) => !hidden.has(key)).toSorted((a, b) => people(a) - people(b))
  return open[0] ?? null
}
