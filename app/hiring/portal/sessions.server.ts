import { and, eq, ne } from 'drizzle-orm'
import type { ActingContext, CandidateActor, InTransaction } from '#app/accounts/context.ts'
import type { PublicContext } from '#app/hiring/candidates/applications/applications.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { findSignedIn } from '#app/hiring/candidates/person/portal-access.server.ts'
import { transaction } from '#db/connection.server.ts'
import { portalSessions } from '#db/schema/candidates.ts'

/** A candidate in the portal of one organisation, with the session they are in. */
export type PortalContext = ActingContext<CandidateActor> & {
  session: string
  /** In which times are written for them. */
  timeZone: string
}
export type InPortal = InTransaction<PortalContext>

/** The context of the candidate whose session this is, or null. */
export const enterPortal = (ctx: PublicContext, token: string): Promise<PortalContext | null> =>
  transaction(ctx, async (tx) => {
    const row = await findSignedIn(tx, token)
    if (!row) return null
    const { session, timeZone, ...person } = row
    return { ...ctx, actor: { kind: 'candidate', ...person }, session, timeZone }
  })

export const leavePortal = (ctx: PortalContext): Promise<unknown> =>
  transaction(ctx, (tx) =>
    tx.db
      .delete(portalSessions)
      .where(and(eq(portalSessions.orgId, tx.org.id), eq(portalSessions.id, ctx.session))),
  )

/** Ends every other session of the candidate. */
export const endOtherSessions = (tx: Acting, candidateId: string, session: string) =>
  tx.db
    .delete(portalSessions)
    .where(
      and(
        eq(portalSessions.orgId, tx.org.id),
        eq(portalSessions.candidateId, candidateId),
        ne(portalSessions.id, session),
      ),
    )
