import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { inForce } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { candidacies, candidacyEndings, candidacyMoves } from '#db/schema/candidates.ts'
import { stages } from '#db/schema/openings.ts'

export const mostAtOnce = 200

type Stage = { id: string; name: string }
type Moving = { id: string; stageId: string }

/** The stage, if it is one of this opening. */
export async function findStage(tx: InTransaction, openingId: string, id: string): Promise<Stage> {
  if (!isId(id)) throw new NotFound()
  const [stage] = await tx.db
    .select({ id: stages.id, name: stages.name })
    .from(stages)
    .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, openingId), eq(stages.id, id)))
  if (!stage) throw new NotFound()
  return stage
}

export type Move = { candidacyId: string; stageId: string; version: number }
export type Moved = { openingId: string; name: string; stage: string; from: string }

/** Moves one candidacy to a stage of its opening. Refused when somebody else changed it since `version`. */
export const moveCandidacy = (ctx: Context, input: Move): Promise<Moved> =>
  transaction(ctx, async (tx) => {
    const seat = await candidacyFor(tx, input.candidacyId, 'candidate.move')
    const { candidacy, candidate, opening, ending } = seat
    const stage = await findStage(tx, opening.id, input.stageId)
    if (candidacy.version !== input.version) throw changedMeanwhile(candidate.name)
    if (ending)
      throw new Invalid(`${candidate.name} is no longer in process. Take that back first.`)
    const moved = { openingId: opening.id, name: candidate.name, stage: stage.name }
    if (candidacy.stageId === stage.id) return { ...moved, from: stage.id }
    const done = await carryOut(tx, [{ id: candidacy.id, stageId: candidacy.stageId }], {
      stage,
      version: input.version,
    })
    if (done === 0) throw changedMeanwhile(candidate.name)
    return { ...moved, from: candidacy.stageId }
  })

const changedMeanwhile = (name: string) =>
  new Conflict(
    `Somebody else moved or changed ${name} since you opened this page. Nothing was done.`,
  )

export type BulkMove = { openingId: string; candidacyIds: string[]; stageId: string }

/** Moves several candidacies of one opening; those that ended, or are there already, stay as they are. */
export const moveCandidacies = (
  ctx: Context,
  { openingId, candidacyIds, stageId }: BulkMove,
): Promise<{ moved: number; stage: string }> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'candidate.move')
    const stage = await findStage(tx, openingId, stageId)
    const rows = await selectOpen(tx, openingId, candidacyIds)
    const moving = rows.filter((row) => row.stageId !== stage.id)
    return { moved: await carryOut(tx, moving, { stage }), stage: stage.name }
  })

/** Those of the given candidacies that belong to the opening and are in process, locked for a change. */
export async function selectOpen(
  tx: InTransaction,
  openingId: string,
  ids: string[],
): Promise<Moving[]> {
  const asked = [...new Set(ids)].filter(isId)
  if (asked.length === 0) throw new Invalid('Choose at least one candidate.')
  if (asked.length > mostAtOnce)
    throw new Invalid(`Choose at most ${mostAtOnce} candidates at once.`)
  const wanted = and(
    eq(candidacies.orgId, tx.org.id),
    eq(candidacies.openingId, openingId),
    inArray(candidacies.id, asked),
  )
  await lockInOrder(tx, wanted)
  return tx.db
    .select({ id: candidacies.id, stageId: candidacies.stageId })
    .from(candidacies)
    .leftJoin(candidacyEndings, inForce)
    .where(and(wanted, isNull(candidacyEndings.id)))
    .orderBy(candidacies.id)
}

/** A statement of its own: what is read after it sees everything that was waited for. */
const lockInOrder = (tx: InTransaction, wanted: SQL | undefined) =>
  tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(wanted)
    .orderBy(candidacies.id)
    .for('update')

/** Takes back what the actor moved at that moment, as far as nobody has moved it on since. */
export const undoMoves = (
  ctx: Context,
  { openingId, at }: { openingId: string; at: Date },
): Promise<{ moved: number }> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'candidate.move')
    const made = await tx.db
      .select({
        id: candidacies.id,
        stageId: candidacies.stageId,
        from: candidacyMoves.fromStageId,
      })
      .from(candidacyMoves)
      .innerJoin(
        candidacies,
        and(
          eq(candidacies.orgId, candidacyMoves.orgId),
          eq(candidacies.id, candidacyMoves.candidacyId),
          eq(candidacies.stageId, candidacyMoves.toStageId),
        ),
      )
      .leftJoin(candidacyEndings, inForce)
      .where(
        and(
          eq(candidacyMoves.orgId, tx.org.id),
          eq(candidacyMoves.byId, tx.actor.id),
          eq(candidacyMoves.at, at),
          eq(candidacies.openingId, openingId),
          isNull(candidacyEndings.id),
        ),
      )
    let moved = 0
    for (const from of new Set(made.map((move) => move.from))) {
      const back = made.filter((move) => move.from === from)
      moved += await carryOut(tx, back, { stage: { id: from } })
    }
    return { moved }
  })

type Target = { stage: { id: string }; version?: number }

async function carryOut(
  tx: InTransaction,
  rows: Moving[],
  { stage, version }: Target,
): Promise<number> {
  if (rows.length === 0) return 0
  const ids = rows.map((row) => row.id)
  const changed = await tx.db
    .update(candidacies)
    .set({ stageId: stage.id, movedAt: tx.now, version: sql`${candidacies.version} + 1` })
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        inArray(candidacies.id, ids),
        ne(candidacies.stageId, stage.id),
        version === undefined ? undefined : eq(candidacies.version, version),
      ),
    )
    .returning({ id: candidacies.id })
  const before = new Map(rows.map((row) => [row.id, row.stageId]))
  const moves = changed.map(({ id }) => ({ id, from: before.get(id) ?? stage.id }))
  if (moves.length > 0) await writeDown(tx, moves, stage.id)
  return moves.length
}

async function writeDown(tx: InTransaction, moves: { id: string; from: string }[], to: string) {
  await tx.db.insert(candidacyMoves).values(
    moves.map(({ id, from }) => ({
      orgId: tx.org.id,
      id: newId(),
      candidacyId: id,
      fromStageId: from,
      toStageId: to,
      byId: tx.actor.id,
      at: tx.now,
    })),
  )
  await record(
    tx,
    ...moves.map(({ id, from }) => ({
      verb: 'candidacy.moved',
      subject: { type: 'candidacy', id },
      data: { from, to },
    })),
  )
}
