import type { Item } from '#app/planning/priorities/methods/item.ts'
import { along, axisOf, type Axis } from './axis.ts'
import type { Band, Bubble } from './bubble.ts'
import type { Dimension } from './dimensions.ts'
import { labelSome } from './labels.ts'
import type { Setup } from './query.ts'
import { spread } from './spread.ts'

export type Values = {
  x: number | null
  y: number | null
  size: number | null
  colour: number | null
}

export type Row = Pick<Item, 'id' | 'number' | 'title'> & { values: Values }

export type Picture = {
  x: Axis
  y: Axis
  size: Axis | null
  colour: Axis | null
  rows: Row[]
  /** Largest first, so that small ones lie on top. */
  bubbles: Bubble[]
  smallest: number
  largest: number
}

/** What places, sizes and colours mean. */
export type Scales = Omit<Picture, 'rows' | 'bubbles'>

/** Where every use case lies between two dimensions, and how large and in which of three shapes it is. */
export function pictureOf(
  items: readonly Item[],
  setup: Setup,
  dimensions: readonly Dimension[],
): Picture {
  const find = (key: string) => dimensions.find((one) => one.key === key) ?? null
  const [x, y, size, colour] = [find(setup.x), find(setup.y), find(setup.size), find(setup.colour)]
  if (!x || !y) throw new Error('Both axes are known dimensions.')
  const rows = items.map((item) => ({
    id: item.id,
    number: item.number,
    title: item.title,
    values: {
      x: x.read(item),
      y: y.read(item),
      size: size?.read(item) ?? null,
      colour: colour?.read(item) ?? null,
    },
  }))
  const all = (name: keyof Values) => rows.map(({ values }) => values[name])
  const axes = {
    x: axisOf(x, all('x'), setup.splitX),
    y: axisOf(y, all('y'), setup.splitY),
    size: size && axisOf(size, all('size')),
    colour: colour && axisOf(colour, all('colour')),
  }
  const [smallest, largest] = rows.length > 60 ? [12, 28] : [24, 48]
  const scales = { ...axes, smallest, largest }
  return { ...scales, rows, bubbles: bubblesOf(rows, scales) }
}

function bubblesOf(rows: readonly Row[], scales: Scales): Bubble[] {
  const placed = rows
    .flatMap((row) => bubbleOf(row, scales))
    .toSorted((a, b) => (b.across ?? 0) - (a.across ?? 0) || a.number - b.number)
  const splits = { left: along(scales.x, scales.x.split), bottom: along(scales.y, scales.y.split) }
  return labelSome(spread(placed, scales.smallest), splits, scales.smallest)
}

function bubbleOf({ values, number, title }: Row, scales: Scales): Bubble[] {
  if (values.x === null || values.y === null) return []
  return [
    {
      number,
      title,
      at: { x: values.x, y: values.y },
      left: along(scales.x, values.x),
      bottom: along(scales.y, values.y),
      beside: null,
      across: acrossOf(values.size, scales),
      band: bandOf(values.colour, scales.colour),
      label: null,
    },
  ]
}

/** Area grows with the value, so that twice as much looks twice as large. */
function acrossOf(value: number | null, { size, smallest, largest }: Scales): number | null {
  if (!size) return smallest
  if (value === null) return null
  const share = along(size, value) / 100
  return Math.round(Math.sqrt(smallest ** 2 + share * (largest ** 2 - smallest ** 2)))
}

export const bandOf = (value: number | null, colour: Axis | null): Band => {
  if (value === null || !colour) return null
  const share = (value - colour.low) / (colour.high - colour.low)
  return share < 1 / 3 ? 0 : share < 2 / 3 ? 1 : 2
}

/** 0 top left, then clockwise; null where it has no place. A value on the line belongs above or right of it. */
export function quadrantOf({ x, y }: Values, picture: Pick<Picture, 'x' | 'y'>): number | null {
  if (x === null || y === null) return null
  const right = x >= picture.x.split
  if (y >= picture.y.split) return right ? 1 : 0
  return right ? 2 : 3
}
