import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import { members, users } from '#db/schema/accounts.ts'

export type Profile = { name: string; timeZone: string; shortcuts: boolean }

const columns = { name: members.name, timeZone: members.timeZone, shortcuts: members.shortcuts }

/** The member's own name, time zone and shortcut switch. */
export const findProfile = (ctx: Context): Promise<Profile> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select(columns)
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), eq(members.id, tx.actor.id)))
    if (!row) throw new NotFound()
    return row
  })

export const saveProfile = (ctx: Context, profile: Profile): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    const { id, userId } = tx.actor
    await tx.db
      .update(members)
      .set({ ...profile, version: sql`${members.version} + 1` })
      .where(and(eq(members.orgId, tx.org.id), eq(members.id, id)))
    await tx.db.update(users).set({ name: profile.name }).where(eq(users.id, userId))
    await record(tx, { verb: 'member.profile-changed', subject: { type: 'member', id } })
  })
