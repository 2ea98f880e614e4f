import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import { listMatrices, type SavedMatrix } from '#app/planning/priorities/matrix/matrix.server.ts'
import { dimensionsOf, type Dimension } from '#app/planning/priorities/matrix/place/dimensions.ts'
import { asKept } from '#app/planning/priorities/methods/scale.ts'
import { oneWriter } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { matrices } from '#db/schema/priorities.ts'
import type { Setup } from '#app/planning/priorities/matrix/place/query.ts'
import type { TypedSetup } from './setup.ts'

const mostMatrices = 20

/** Which matrix is meant, and the version that was seen; null for a new one. */
export type Target = { id: string; version: number } | null

/**
 * Saves a matrix under its name. Throws `Conflict` when somebody else saved it meanwhile, and `Invalid` for a name that
 * is taken or dimensions that are not there.
 */
export const saveMatrix = (
  ctx: Context,
  target: Target,
  typed: TypedSetup,
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    await oneWriter(tx, 'matrices')
    const saved = await listMatrices(tx)
    const known = target && findAmong(saved, target.id)
    if (known && known.version !== target.version)
      throw new Conflict('Somebody else saved this matrix meanwhile.')
    const splits = await check(tx, typed, { saved, id: known?.id ?? null })
    const id = known?.id ?? newId()
    await write(tx, { id, known }, { ...typed, ...splits })
    await record(tx, { verb: 'matrix.saved', subject: { type: 'matrix', id }, data: {} })
    return { id }
  })

const findAmong = (saved: readonly SavedMatrix[], id: string): SavedMatrix => {
  const found = saved.find((one) => one.id === id)
  if (!found) throw new NotFound()
  return found
}

type Splits = Pick<Setup, 'splitX' | 'splitY'>
type Dimensions = ReadonlyMap<string, Dimension>
type Others = { saved: readonly SavedMatrix[]; id: string | null }

/** Gives where the axes are split, as it is kept; throws `Invalid` where something is wrong. */
async function check(tx: InTransaction, typed: TypedSetup, others: Others): Promise<Splits> {
  const { framework, currency } = await readBoard(tx)
  const dimensions = dimensionsOf(framework?.criteria ?? [], currency)
  const known = new Map(dimensions.map((one) => [one.key, one]))
  const errors = { ...nameErrors(typed, others), ...axisErrors(typed, known) }
  if (Object.keys(errors).length > 0) throw new Invalid('Please check the matrix.', errors)
  const kept = (axis: string, split: number | undefined) =>
    split === undefined ? null : asKept(known.get(axis) ?? {}, split)
  return { splitX: kept(typed.x, typed.splitX), splitY: kept(typed.y, typed.splitY) }
}

type Errors = Record<string, string[]>

function nameErrors({ name }: TypedSetup, { saved, id }: Others): Errors {
  const isTaken = (one: SavedMatrix) =>
    one.id !== id && one.name.toLowerCase() === name.toLowerCase()
  return {
    ...(saved.some(isTaken) && { name: ['There is another matrix of this name.'] }),
    ...(id === null &&
      saved.length >= mostMatrices && {
        '': [`Keep to ${mostMatrices} matrices at most: remove one first.`],
      }),
  }
}

function axisErrors({ x, y, size, colour, splitX, splitY }: TypedSetup, known: Dimensions): Errors {
  const errors: Errors = {}
  for (const [field, key] of Object.entries({ x, y }))
    if (!known.has(key)) errors[field] = ['Choose what is on this axis.']
  for (const [field, key] of Object.entries({ size, colour }))
    if (key !== '' && !known.has(key)) errors[field] = ['Choose one of the list.']
  if (!errors.y && x === y) errors.y = ['Both axes say the same: choose another one.']
  if (isOff(known.get(x), splitX)) errors.splitX = [percentOnly]
  if (isOff(known.get(y), splitY)) errors.splitY = [percentOnly]
  return errors
}

const percentOnly = 'Give 0 to 100 percent, or leave it empty.'

const isOff = (dimension: Dimension | undefined, typed = 0): boolean =>
  dimension?.percent === true && (typed < 0 || typed > 100)

async function write(
  tx: InTransaction,
  { id, known }: { id: string; known: SavedMatrix | null },
  { quadrants, ...typed }: Omit<TypedSetup, keyof Splits> & Splits,
): Promise<void> {
  const [topLeft = '', topRight = '', bottomRight = '', bottomLeft = ''] = quadrants
  const set = {
    ...typed,
    quadrants: [topLeft, topRight, bottomRight, bottomLeft] as [string, string, string, string],
  }
  if (known)
    await tx.db
      .update(matrices)
      .set({ ...set, version: known.version + 1 })
      .where(and(eq(matrices.orgId, tx.org.id), eq(matrices.id, id)))
  else
    await tx.db
      .insert(matrices)
      .values({ orgId: tx.org.id, id, ...set, createdBy: tx.actor.id, createdAt: tx.now })
}

/** Removes a saved matrix; the figures of the use cases stay. Gives what is needed to save it again. */
export const removeMatrix = (ctx: Context, id: string): Promise<SavedMatrix> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const found = findAmong(await listMatrices(tx), id)
    await tx.db.delete(matrices).where(and(eq(matrices.orgId, tx.org.id), eq(matrices.id, id)))
    await record(tx, { verb: 'matrix.removed', subject: { type: 'matrix', id }, data: {} })
    return found
  })
