import { inSentence } from '#app/ui/in-sentence.ts'
import { asShown } from '#app/planning/priorities/methods/scale.ts'
import { shortNumber } from './moves/moves.ts'
import type { Axis } from './place/axis.ts'
import { quadrantOf, type Picture, type Row } from './place/picture.ts'
import type { Setup } from './place/query.ts'

const perPage = 20

/** One page of the table beside the picture. */
export const rowsOf = (picture: Picture, quadrants: Setup['quadrants'], skip: number) => ({
  rows: picture.rows.slice(skip, skip + perPage).map((row) => ({
    ...row,
    quadrant: quadrantName(row, picture, quadrants),
  })),
  previous: skip > 0 ? String(Math.max(0, skip - perPage)) : null,
  next: skip + perPage < picture.rows.length ? String(skip + perPage) : null,
})

export function quadrantName(
  { values }: Row,
  picture: Pick<Picture, 'x' | 'y'>,
  quadrants: Setup['quadrants'],
): string | null {
  const place = quadrantOf(values, picture)
  return place === null ? null : (quadrants[place] ?? '')
}

/** What to take away: where most of them lie, or how many have no place yet. */
export function takeawayOf(
  { rows, bubbles, x, y }: Picture,
  quadrants: Setup['quadrants'],
): string {
  const all = rows.length
  if (bubbles.length === 0) return 'Nothing has a place yet: the figures of an axis are missing.'
  const counts = quadrants.map(
    (_, place) => rows.filter(({ values }) => quadrantOf(values, { x, y }) === place).length,
  )
  const first =
    quadrants[0] && counts[0]
      ? `${counts[0]} of ${all} ${counts[0] === 1 ? 'lies' : 'lie'} in “${quadrants[0]}”`
      : ''
  const lost = all - bubbles.length
  const missing =
    lost > 0
      ? `${lost} of ${all} ${lost === 1 ? 'has' : 'have'} no place: a figure of ${x.name} or ${y.name} is missing`
      : ''
  const said = [first, missing].filter(Boolean).join('; ')
  return said
    ? `${said}.`
    : `All ${all} use cases by ${inSentence(y.name)} and ${inSentence(x.name)}.`
}

export type ShownAxis = Axis & {
  /** What stands there now, as seen and as shown for editing. */
  was: number | null
  shown: number | undefined
}

/** The use case that is to be moved, asked for by its number, with what stands on each axis. */
export function chosenFrom({ rows, x, y }: Picture, asked: string | null) {
  const found = asked ? rows.find(({ number }) => String(number) === asked) : undefined
  if (!found) return null
  const axis = (shown: Axis, was: number | null): ShownAxis => ({
    ...shown,
    was,
    shown: was === null ? undefined : shortNumber(asShown(shown, was)),
  })
  const { id, number, title, values } = found
  return { id, number, title, axes: [axis(y, values.y), axis(x, values.x)] }
}
