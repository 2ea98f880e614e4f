import { percent } from '#app/math/text/figures.ts'
import { peopleText } from '#app/planning/capacity/amounts.ts'
import { nameLines } from './name-lines.ts'
import { isDoubtful } from './plan-view.ts'
import type { Chances, LoadRow, PlanView, Work } from './plan-view.ts'

export type Box = { x: number; y: number; width: number; height: number }

/** A line or two of text; `y` is where the first one stands. */
export type Label = { lines: string[]; y: number }

/** Everything a Gantt chart draws, in pixels. */
export type GanttLayout = {
  width: number
  height: number
  columns: { x: number; label: string }[]
  /** `title` says it all; `words` are what fits into a bar, `chance` what stands beside it. */
  bars: (Box & {
    id: string
    title: string
    label: Label
    words: string
    chance: (Point & { words: string; align: 'start' | 'end' }) | null
    isAtRisk: boolean
  })[]
  /** From the end of one bar to the start of the one that waits for it. */
  arrows: { key: string; path: string; tip: Point }[]
  /** Load of each role below the work. */
  loads: { key: string; label: Label; cells: (Box & { text: string; share: number })[] }[]
  /** Where the work ends and the load begins. */
  divide: number
}

type Point = { x: number; y: number }

export type GanttSize = 'wide' | 'narrow'
export type GanttOptions = { size?: GanttSize; chances?: Chances | null }

const head = 34
const tall = 22
const inset = 6
/** From one line of text to the next. */
const leading = 14
/** What “100 % on time” takes beside a bar. */
const beside = 92
/** What a letter takes, about. */
const letter = 6.6

/** How wide names and quarters are, and how many letters fit into a line of a name, which stands beside its bar or above it. */
type Frame = { labels: number; column: number; letters: number; above: boolean; margin: number }

/** A telephone shows this many pixels, and a quarter can be told from the next in no less than that. */
const telephone = 340
const slimmest = 60

function frameOf(size: GanttSize, quarters: number, withChances: boolean): Frame {
  if (size === 'wide')
    return {
      labels: 268,
      column: 132,
      letters: 36,
      above: false,
      margin: withChances ? beside : 0,
    }
  const column = Math.max(slimmest, Math.floor(telephone / quarters))
  const letters = Math.floor((column * quarters - beside) / letter)
  return { labels: 0, column, letters, above: true, margin: 0 }
}

/** Places quarters from left to right, work from top to bottom in the order of its start, and load below it. */
export function ganttLayout(
  { quarters, work, loads }: PlanView,
  { size = 'wide', chances = null }: GanttOptions = {},
): GanttLayout {
  const frame = frameOf(size, quarters.length, chances !== null)
  const { labels, column, margin } = frame
  const width = labels + quarters.length * column + margin
  const rows = rowsBelow(head, work, ({ title }) => title, frame)
  const bars = rows.all.map(({ one, ...row }) => {
    const chance = chances?.[one.id]
    const box = { ...acrossOf(one, frame), y: row.y, height: tall }
    return {
      ...barOf(one, quarters, chance),
      ...box,
      label: row.label,
      chance: chance === undefined ? null : besideOf(chance, box, row.label, { frame, width }),
    }
  })
  const divide = rows.end + inset
  const below = rowsBelow(divide + 24, loads, ({ name }) => name, frame)
  return {
    width,
    height: loads.length > 0 ? below.end + inset : divide,
    columns: quarters.map((label, index) => ({ x: labels + index * column, label })),
    bars,
    arrows: arrowsOf(work, bars),
    loads: below.all.map(({ one: { role, cells }, label, y }) => ({
      key: role,
      label,
      cells: cells.map((cell, index) => ({
        ...acrossOf({ first: index + 1, last: index + 1 }, frame),
        ...loadOf(cell),
        y,
        height: tall,
      })),
    })),
    divide,
  }
}

const loadOf = ({ used, capacity }: LoadRow['cells'][number]) => ({
  text: `${peopleText(used)} of ${peopleText(capacity)}`,
  share: capacity > 0 ? Math.min(1, used / capacity) : used > 0 ? 1 : 0,
})

/** Rows one below the other: where the name of each and the bar beside or below it stand. */
function rowsBelow<Row>(
  top: number,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  { letters, above }: Frame,
) {
  let end = top
  const all = rows.map((one) => {
    const lines = nameLines(nameOf(one), letters)
    const begin = end + inset
    const y = begin + (above ? lines.length * leading + 4 : 0)
    const first = above ? begin + 11 : y + tall / 2 + 4 - (leading * (lines.length - 1)) / 2
    end = y + tall + inset
    return { one, y, label: { lines, y: first } }
  })
  return { all, end }
}

const acrossOf = ({ first, last }: Pick<Work, 'first' | 'last'>, { labels, column }: Frame) => ({
  x: labels + (first - 1) * column + inset,
  width: (last - first + 1) * column - 2 * inset,
})

/** Beside the bar, clear of the arrows that leave it; on a telephone at the end of the line with its name. */
function besideOf(
  chance: number,
  bar: Box,
  label: Label,
  { frame, width }: { frame: Frame; width: number },
): GanttLayout['bars'][number]['chance'] {
  const words = `${percent(chance)} on time`
  return frame.above
    ? { words, x: width - 2, y: label.y, align: 'end' }
    : { words, x: bar.x + bar.width + 2 * inset + 2, y: bar.y + 15, align: 'start' }
}

const barOf = (
  { id, title, first, last }: Work,
  quarters: string[],
  chance: number | undefined,
) => {
  const [from, to] = [quarters[first - 1] ?? '', quarters[last - 1] ?? '']
  const span = from === to ? from : `${from} – ${to}`
  if (chance === undefined) return { id, title: `${title}: ${span}`, words: span, isAtRisk: false }
  const isAtRisk = isDoubtful(chance)
  const told = `${title}: ${span}, ${percent(chance)} done by ${to}`
  return { id, title: isAtRisk ? `${told}, at risk` : told, words: '', isAtRisk }
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
