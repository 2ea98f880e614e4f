import { along, valueAt, type Axis } from '#app/planning/priorities/matrix/place/axis.ts'
import type { Bubble } from '#app/planning/priorities/matrix/place/bubble.ts'
import type { Picture } from '#app/planning/priorities/matrix/place/picture.ts'
import { scaledText } from '#app/planning/priorities/methods/scale.ts'

type Axes = Pick<Picture, 'x' | 'y'>
export type Plot = Axes & { bubbles: () => readonly Bubble[] }
/** The place a dragged bubble stands for until it is saved, and where it is drawn, which is as far from there as before. */
export type Held = Pick<Bubble, 'number' | 'left' | 'bottom'> & {
  drawn: Pick<Bubble, 'left' | 'bottom'>
}
/** A way in shares of the picture's width and height, upwards positive. */
export type Way = { right: number; up: number }

/** Where a bubble comes to lie: along the axes that can be set, at numbers that can be said. */
export function heldAt({ x, y }: Axes, bubble: Bubble, { right, up }: Way): Held {
  const { number } = bubble
  const left =
    x.movable && right !== 0 ? along(x, valueAt(x, bubble.left + 100 * right)) : bubble.left
  const bottom =
    y.movable && up !== 0 ? along(y, valueAt(y, bubble.bottom + 100 * up)) : bubble.bottom
  const from = bubble.beside ?? bubble
  return {
    number,
    left,
    bottom,
    drawn: { left: from.left + left - bubble.left, bottom: from.bottom + bottom - bubble.bottom },
  }
}

/** What a bubble says of itself: what stands on the axes, or would once it is let go. */
export const readoutOf = ({ x, y }: Axes, { number, title, at }: Bubble, held: Held | null) => {
  const said = (axis: Axis, now: number, place: number | undefined) =>
    `${axis.name} ${scaledText(axis, place !== undefined && axis.movable ? valueAt(axis, place) : now)}`
  return `${number} ${title}: ${said(y, at.y, held?.bottom)}, ${said(x, at.x, held?.left)}`
}

/** The fields of the form that says the same; null where nothing moved. */
export function fieldsFor({ x, y }: Axes, bubble: Bubble, held: Held) {
  const moves = [
    { axis: y, from: bubble.bottom, to: held.bottom, was: bubble.at.y },
    { axis: x, from: bubble.left, to: held.left, was: bubble.at.x },
  ].filter(({ axis, from, to }) => axis.movable && from !== to)
  if (moves.length === 0) return null
  const fields: Record<string, string> = { useCase: String(held.number) }
  for (const [i, { axis, to, was }] of moves.entries()) {
    fields[`moves[${i}].quantity`] = axis.key
    fields[`moves[${i}].was`] = String(was)
    fields[`moves[${i}].mode`] = String(valueAt(axis, to))
  }
  return fields
}

/** Names of all fields that a drag may fill. */
export const dragFields = [
  'useCase',
  ...[0, 1].flatMap((i) => ['quantity', 'was', 'mode'].map((part) => `moves[${i}].${part}`)),
]
