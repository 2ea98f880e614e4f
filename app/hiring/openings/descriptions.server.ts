import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { descriptions } from '#db/schema/openings.ts'
import { seatFor } from './seats.server.ts'

type Tx = Omit<Context, 'db'> & { db: Transaction }

export type Description = typeof descriptions.$inferSelect

/** The newest version of an opening's job description. */
export async function currentDescription(tx: Tx, openingId: string): Promise<Description> {
  const [row] = await tx.db
    .select()
    .from(descriptions)
    .where(and(eq(descriptions.orgId, tx.org.id), eq(descriptions.openingId, openingId)))
    .orderBy(desc(descriptions.number))
    .limit(1)
  if (!row) throw new NotFound()
  return row
}

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
  ctx: Context,
  input: SavedDescription,
): Promise<{ number: number }> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, input.openingId, 'description.edit')
    const current = await currentDescription(tx, input.openingId)
    if (current.markdown === input.markdown) return { number: current.number }
    if (current.number !== input.number) {
      throw new Conflict('Somebody else saved this job description while you were writing.', {
        yours: input.markdown,
        theirs: current.markdown,
        number: current.number,
      })
    }
    const number = current.number + 1
    const added = await tx.db
      .insert(descriptions)
      .values({
        orgId: tx.org.id,
        id: newId(),
        openingId: input.openingId,
        number,
        markdown: input.markdown,
        reason: input.reason,
        authorId: tx.actor.id,
        createdAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: descriptions.id })
    if (added.length === 0) {
      throw new Conflict('Somebody else saved this job description at the same moment.', {
        yours: input.markdown,
        theirs: (await currentDescription(tx, input.openingId)).markdown,
      })
    }
    await record(tx, {
      verb: 'description.saved',
      subject: { type: 'opening', id: input.openingId },
      data: { number },
    })
    return { number }
  })

/** All versions, newest first, with who wrote each and why. */
export const listDescriptions = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'opening.read')
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
