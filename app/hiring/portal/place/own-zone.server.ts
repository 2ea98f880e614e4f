import { and, eq } from 'drizzle-orm'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidates } from '#db/schema/candidates.ts'

/** Sets the zone in which times are written for the candidate. */
export const chooseZone = (ctx: PortalContext, timeZone: string): Promise<unknown> =>
  transaction(ctx, (tx) =>
    tx.db
      .update(candidates)
      .set({ timeZone })
      .where(and(eq(candidates.orgId, tx.org.id), eq(candidates.id, tx.actor.id))),
  )
