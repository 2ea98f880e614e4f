import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import { dimensionsOf, type Dimension } from '#app/planning/priorities/matrix/place/dimensions.ts'
import { saidOf, type Item } from '#app/planning/priorities/methods/item.ts'
import { asKept, scaledText } from '#app/planning/priorities/methods/scale.ts'
import { meanOf, problemOf, type ThreePoint } from '#app/planning/three-point.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { oneWriter } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { movedPoints, shownNumber, undoFields, type TypedMove } from './moves.ts'

type Change = {
  quantity: string
  dimension: Dimension
  before: ThreePoint | null
  after: ThreePoint | null
}

export type Moved = {
  /** What changed, in words; null where nothing did. */
  words: string | null
  /** Fields of the form that takes it back; null where there is nothing to take back. */
  undo: Record<string, string> | null
}

/**
 * Moves a use case in the picture: writes the figures behind its place. Throws `Conflict` where a figure is not what
 * was seen any more, and `Invalid` for a number that is off its scale.
 */
export const moveOnMatrix = (
  ctx: Context,
  { number, moves }: { number: number; moves: readonly TypedMove[] },
): Promise<Moved> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    await oneWriter(tx, 'matrix')
    const { items, framework, currency } = await readBoard(tx)
    const item = items.find((one) => one.number === number)
    if (!item) throw new NotFound()
    const dimensions = dimensionsOf(framework?.criteria ?? [], currency)
    const changes = moves.flatMap((move, i) => changeOf(move, i, { item, dimensions }))
    await setEstimates(tx, {
      useCaseId: item.id,
      estimates: changes.map(({ quantity, after }) => ({ quantity, points: after })),
    })
    return told(item, changes)
  })

type Known = { item: Item; dimensions: readonly Dimension[] }

function changeOf(move: TypedMove, i: number, { item, dimensions }: Known): Change[] {
  const dimension = dimensions.find(({ key, movable }) => movable && key === move.quantity)
  if (!dimension) throw new Invalid('This cannot be moved here: it follows from other figures.')
  const before = item.figures[move.quantity] ?? null
  if ((before ? meanOf(before) : null) !== (move.was ?? null))
    throw new Conflict(`Somebody else changed “${dimension.name}” of ${item.title} meanwhile.`)
  const after = pointsAfter(move, i, { before, dimension })
  if (before && after && (['low', 'mode', 'high'] as const).every((at) => before[at] === after[at]))
    return []
  return before || after ? [{ quantity: move.quantity, dimension, before, after }] : []
}

function pointsAfter(
  move: TypedMove,
  i: number,
  { before, dimension }: { before: ThreePoint | null; dimension: Dimension },
): ThreePoint | null {
  const { low, high, percent, missing } = move
  if (missing) return null
  const mode = percent === undefined ? move.mode : asKept({ percent: true }, percent)
  if (mode === undefined || (low === undefined && mode === shownNumber(before))) return before
  const said = low === undefined || high === undefined ? null : { low, mode, high }
  const off = offScale(dimension, mode) ?? (said && problemOf(said)?.message)
  const field = percent === undefined ? 'mode' : 'percent'
  if (off) throw new Invalid(off, { [`moves[${i}].${field}`]: [off] })
  return said ?? movedPoints(before, mode, dimension)
}

function offScale({ min, max, steps, ...scale }: Dimension, mode: number): string | null {
  const text = (value: number) => scaledText(scale, value)
  if (steps && !steps.includes(mode)) return `Use one of ${steps.map(text).join(', ')}.`
  if (min !== null && mode < min)
    return min === 0 ? 'It cannot be below 0.' : `${text(min)} is the least.`
  return max !== null && mode > max ? `${text(max)} is the most.` : null
}

function told(item: Item, changes: readonly Change[]): Moved {
  if (changes.length === 0) return { words: null, undo: null }
  const text = (dimension: Dimension, points: ThreePoint | null) =>
    points ? scaledText(dimension, meanOf(points)) : 'missing'
  const words = changes.map(
    ({ dimension, before, after }) =>
      `${dimension.name} ${text(dimension, before)} → ${text(dimension, after)}`,
  )
  const back = changes.flatMap(({ quantity, after }) =>
    after ? [{ quantity, before: saidOf(item.figures, quantity), after }] : [],
  )
  return {
    words: `${item.title}: ${words.join(', ')}.`,
    undo: back.length === changes.length ? undoFields(item.number, back) : null,
  }
}
