import { count, eq } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { directoryUsers } from '#db/schema/identity.ts'
import { listGroups } from './groups.server.ts'

export type DirectoryOverview = {
  people: number
  groups: { id: string; name: string; people: number; access: Access | null }[]
}

/** What the directory has sent so far, and what its groups may do. */
export const viewDirectory = (ctx: Context): Promise<DirectoryOverview> => {
  authorise(ctx.actor, 'directory.settings')
  return accountsTransaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ people: count() })
      .from(directoryUsers)
      .where(eq(directoryUsers.orgId, tx.org.id))
    const groups = await listGroups(tx)
    return {
      people: row?.people ?? 0,
      groups: groups.map(({ id, displayName, access, members }) => ({
        id,
        name: displayName,
        people: members.length,
        access,
      })),
    }
  })
}
