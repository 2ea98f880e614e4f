import { and, arrayOverlaps, desc, eq, gt, ne } from 'drizzle-orm'
import { recordEverywhere } from '#app/accounts/audit/record-sign-in.server.ts'
import type { Person } from '#app/accounts/actor.ts'
import type { PersonContext } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { sessions } from '#db/schema/accounts.ts'

export type ListedSession = {
  id: string
  agent: string
  createdAt: Date
  seenAt: Date
  network: string
  current: boolean
  /** Signed in at an organisation's provider, and not by a code. */
  atProvider: boolean
}

/** The person's own sessions. Who came through a provider alone meets those that came through it too, and no others. */
const ownSessions = ({ userId, proof }: Person) =>
  and(
    eq(sessions.userId, userId),
    proof.byAddress
      ? undefined
      : and(
          eq(sessions.byAddress, false),
          arrayOverlaps(sessions.atProviders, [...proof.atProviders]),
        ),
  )

/** Where the person is signed in, the last used first. */
export const listSessions = (ctx: PersonContext): Promise<ListedSession[]> =>
  accountsTransaction(ctx, async (tx) => {
    const rows = await tx.db
      .select({
        id: sessions.id,
        agent: sessions.agent,
        createdAt: sessions.createdAt,
        seenAt: sessions.seenAt,
        network: sessions.network,
        byAddress: sessions.byAddress,
      })
      .from(sessions)
      .where(and(ownSessions(ctx.person), gt(sessions.expiresAt, tx.now)))
      .orderBy(desc(sessions.seenAt), desc(sessions.createdAt), desc(sessions.id))
      .limit(100)
    return rows.map(({ byAddress, ...row }) => ({
      ...row,
      atProvider: !byAddress,
      current: row.id === ctx.person.sessionId,
    }))
  })

/** Ends one of the person's own sessions. */
export const endSession = (ctx: PersonContext, id: string): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    const ended = await tx.db
      .delete(sessions)
      .where(and(eq(sessions.id, id), ownSessions(ctx.person)))
      .returning({ id: sessions.id })
    if (ended.length === 0) throw new NotFound()
    await recordEverywhere(tx, ctx.person, 'session.ended')
  })

export const endOtherSessions = (ctx: PersonContext): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    await tx.db
      .delete(sessions)
      .where(and(ownSessions(ctx.person), ne(sessions.id, ctx.person.sessionId)))
    await recordEverywhere(tx, ctx.person, 'session.ended')
  })
