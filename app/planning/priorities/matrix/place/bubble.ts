import type { Item } from '#app/planning/priorities/methods/item.ts'

/** Low, middle or high third of the colour's scale; null where nobody has said. */
export type Band = 0 | 1 | 2 | null

/** Where a title stands from its bubble, the best place first. */
export const sides = ['right', 'left', 'above', 'below'] as const
export type Side = (typeof sides)[number]

export type Bubble = Pick<Item, 'number' | 'title'> & {
  /** What stands on the axes. */
  at: { x: number; y: number }
  /** Percent from the left and from the bottom. */
  left: number
  bottom: number
  /** Where it is drawn instead, so that it does not lie on another one. */
  beside: { left: number; bottom: number } | null
  /** Across, in pixels; null where its size is not known. */
  across: number | null
  band: Band
  /** On which side its title fits; null where it does not. */
  label: Side | null
}

/** The frame that room is measured in, in pixels; a real one is wider, or so narrow that it shows no titles. */
export const frame = { width: 760, height: 460 }

export type Point = { x: number; y: number }
export type Box = { left: number; right: number; top: number; bottom: number }

/** Where a bubble is drawn, in pixels from the left and from the top. */
export function centreOf(bubble: Pick<Bubble, 'left' | 'bottom' | 'beside'>): Point {
  const { left, bottom } = bubble.beside ?? bubble
  return { x: (left / 100) * frame.width, y: (1 - bottom / 100) * frame.height }
}

export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
