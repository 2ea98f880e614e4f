import { percent } from '#app/math/text/figures.ts'
import { peopleText } from '#app/planning/capacity/amounts.ts'
import { nameLines } from './name-lines.ts'
import type { Chances, PlanView, Work } from './plan-view.ts'

export type Box = { x: number; y: number; width: number; height: number }

/** Everything a Gantt chart draws, in pixels. */
export type GanttLayout = {
  width: number
  height: number
  columns: { x: number; label: string }[]
  /** `title` says it all, the lines of `label` and `words` what fits beside and into a bar. */
  bars: (Box & { id: string; title: string; label: string[]; words: string })[]
  /** From the end of one bar to the start of the one that waits for it. */
  arrows: { key: string; path: string; tip: { x: number; y: number } }[]
  /** Load of each role below the work. */
  loads: {
    key: string
    y: number
    name: string[]
    cells: (Box & { text: string; share: number })[]
  }[]
  /** Where the work ends and the load begins. */
  divide: number
}

/** How wide names and quarters are, in pixels, and how many letters fit into a line of a name. */
const sizes = {
  wide: { labels: 268, column: 132, letters: 36 },
  narrow: { labels: 140, column: 80, letters: 18 },
}
export type GanttSize = keyof typeof sizes

export type GanttOptions = { size?: GanttSize; chances?: Chances | null }

const head = 34
const row = 34
const inset = 6

/** Places quarters from left to right, work from top to bottom in the order of its start, and load below it. */
export function ganttLayout(
  { quarters, work, loads }: PlanView,
  { size = 'wide', chances = null }: GanttOptions = {},
): GanttLayout {
  const { labels, column, letters } = sizes[size]
  const at = (quarter: number) => labels + (quarter - 1) * column
  const top = (index: number) => head + index * row
  const bars = work.map((one, index) => ({
    ...barOf(one, quarters, chances?.[one.id]),
    label: nameLines(one.title, letters),
    ...boxOf(one, at, top(index), column),
  }))
  const divide = top(work.length) + inset
  return {
    width: labels + quarters.length * column,
    height: divide + 24 + loads.length * row + inset,
    columns: quarters.map((label, index) => ({ x: at(index + 1), label })),
    bars,
    arrows: arrowsOf(work, bars),
    loads: loads.map(({ role, name, cells }, index) => ({
      key: role,
      name: nameLines(name, letters),
      y: divide + 24 + index * row,
      cells: cells.map(({ used, capacity }, position) => ({
        x: at(position + 1) + inset,
        y: divide + 24 + index * row + inset,
        width: column - 2 * inset,
        height: row - 2 * inset,
        text: `${peopleText(used)} of ${peopleText(capacity)}`,
        share: capacity > 0 ? Math.min(1, used / capacity) : used > 0 ? 1 : 0,
      })),
    })),
    divide,
  }
}

const boxOf = (
  { first, last }: Work,
  at: (quarter: number) => number,
  y: number,
  column: number,
): Box => ({
  x: at(first) + inset,
  y: y + inset,
  width: (last - first + 1) * column - 2 * inset,
  height: row - 2 * inset,
})

const barOf = (
  { id, title, first, last }: Work,
  quarters: string[],
  chance: number | undefined,
) => {
  const [from, to] = [quarters[first - 1] ?? '', quarters[last - 1] ?? '']
  const span = from === to ? from : `${from} – ${to}`
  if (chance === undefined) return { id, title: `${title}: ${span}`, words: span }
  const words = percent(chance)
  return { id, title: `${title}: ${span}, ${words} done by ${to}`, words }
}

function arrowsOf(work: Work[], bars: (Box & { id: string })[]): GanttLayout['arrows'] {
  const byId = new Map(bars.map((bar) => [bar.id, bar]))
  return work.flatMap(({ id, after }) =>
    after.flatMap((other) => {
      const [from, to] = [byId.get(other), byId.get(id)]
      if (!from || !to) return []
      const start = { x: from.x + from.width, y: from.y + from.height / 2 }
      const tip = { x: to.x, y: to.y + to.height / 2 }
      const turn = start.x + inset
      return [
        {
          key: `${other}/${id}`,
          path: `M${start.x} ${start.y}H${turn}V${tip.y}H${tip.x - 1}`,
          tip,
        },
      ]
    }),
  )
}

/** What the chart says, in a sentence. */
export function ganttSentence({ work, quarters }: PlanView): string {
  const last = Math.max(...work.map((one) => one.last), 1)
  const number = work.length === 1 ? 'One use case is' : `${work.length} use cases are`
  return `${number} planned; the last is done by the end of ${quarters[last - 1]}.`
}
