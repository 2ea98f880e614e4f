import {
  findMembership,
  joinPool,
  leavePool,
} from '#app/hiring/candidates/pool/memberships.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { transaction } from '#db/connection.server.ts'

export const showOwnPool = (ctx: PortalContext) =>
  transaction(ctx, (tx) => findMembership(tx, tx.actor.id))

export const joinOwn = (
  ctx: PortalContext,
  { months, interests }: { months: number; interests: string },
): Promise<void> =>
  transaction(ctx, (tx) => {
    const consent = words.pool.consent(tx.org.name, months)
    return joinPool(tx, { candidateId: tx.actor.id, months, interests, consent })
  })

export const leaveOwn = (ctx: PortalContext): Promise<void> =>
  transaction(ctx, (tx) => leavePool(tx, tx.actor.id))
