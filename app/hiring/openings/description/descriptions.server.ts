import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { descriptions } from '#db/schema/openings.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { currentDescription } from './texts.server.ts'
import type { Description } from './texts.server.ts'

export type SavedDescription = {
  openingId: string
  number: number
  markdown: string
  reason: string
}

/**
 * Saves a new version of the job description. `number` is the version the writer started from:
 * when another one was saved meanwhile, both texts come back and nothing is lost.
 */
export const saveDescription = (
  ctx: Context | InTransaction,
  input: SavedDescription,
): Promise<{ number: number }> =>
  transaction(ctx, async (tx) => {
    const { facts } = await seatFor(tx, input.openingId, 'description.edit')
    const newest = () => currentDescription(tx, input.openingId, facts)
    const current = await newest()
    if (current.markdown === input.markdown) return { number: current.number }
    const number = input.number + 1
    const isNewest = current.number === input.number
    if (!isNewest || !(await addVersion(tx, input, number))) throw conflict(input, await newest())
    await record(tx, {
      verb: 'description.saved',
      subject: { type: 'opening', id: input.openingId },
      data: { number },
    })
    return { number }
  })

/** False when another writer took the number at the same moment. */
async function addVersion(
  tx: InTransaction,
  input: SavedDescription,
  number: number,
): Promise<boolean> {
  const { openingId, markdown, reason } = input
  const added = await tx.db
    .insert(descriptions)
    .values({
      orgId: tx.org.id,
      id: newId(),
      openingId,
      number,
      markdown,
      reason,
      authorId: tx.actor.id,
      createdAt: tx.now,
    })
    .onConflictDoNothing()
    .returning({ id: descriptions.id })
  return added.length > 0
}

function conflict({ markdown }: SavedDescription, { markdown: theirs, number }: Description) {
  const message = 'Somebody else saved this job description while you were writing.'
  return new Conflict(message, { yours: markdown, theirs, number })
}

/** All versions, newest first, with who wrote each and why. */
export const listDescriptions = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'description.draft.read')
    return tx.db
      .select({
        id: descriptions.id,
        number: descriptions.number,
        markdown: descriptions.markdown,
        reason: descriptions.reason,
        createdAt: descriptions.createdAt,
        author: members.name,
      })
      .from(descriptions)
      .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, descriptions.authorId)))
      .where(and(eq(descriptions.orgId, tx.org.id), eq(descriptions.openingId, openingId)))
      .orderBy(desc(descriptions.number))
      .limit(200)
  })

/** Makes an older version the newest one again; nothing between is lost. */
export const restoreDescription = (
  ctx: Context,
  input: { openingId: string; number: number },
): Promise<{ number: number }> =>
  transaction(ctx, async (tx) => {
    const { openingId, number } = input
    const { facts } = await seatFor(tx, openingId, 'description.edit')
    const [old] = await tx.db
      .select({ markdown: descriptions.markdown })
      .from(descriptions)
      .where(
        and(
          eq(descriptions.orgId, tx.org.id),
          eq(descriptions.openingId, openingId),
          eq(descriptions.number, number),
        ),
      )
    if (!old) throw new NotFound()
    const current = await currentDescription(tx, openingId, facts)
    const reason = `Version ${number} restored`
    return saveDescription(tx, {
      openingId,
      number: current.number,
      markdown: old.markdown,
      reason,
    })
  })
