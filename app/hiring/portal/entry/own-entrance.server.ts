import { findClaims } from '#app/hiring/portal/claims/claims.server.ts'
import { listDenied, listOwn } from '#app/hiring/portal/own-applications.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { transaction } from '#db/connection.server.ts'

/** What a candidate finds when they come in: what they applied for, what they are asked about, and what is not theirs. */
export const showEntrance = (ctx: PortalContext) =>
  transaction(ctx, async (tx) => ({
    list: await listOwn(tx),
    claims: await findClaims(tx),
    denied: await listDenied(tx),
  }))

export type Entrance = Awaited<ReturnType<typeof showEntrance>>
