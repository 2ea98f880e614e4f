import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings } from '#db/schema/candidates.ts'
import { endCandidacies, takeBack } from './ending.server.ts'
import { selectOpen } from './moves.server.ts'
import { planRejectionMail } from './rejection-mail.server.ts'

export type Rejection = {
  openingId: string
  candidacyIds: string[]
  /** For the team alone. */
  reason: string
  /** What the candidates read, or null when they are not written to. */
  message: string | null
}

/**
 * Rejects candidacies of one opening; those that have ended already stay as they are. The mail leaves a minute
 * later, so that taking the rejection back at once means that nobody has heard of it.
 */
export const rejectCandidacies = (ctx: Context, input: Rejection): Promise<{ rejected: number }> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, input.openingId, 'candidate.reject')
    const open = await selectOpen(tx, input.openingId, input.candidacyIds)
    const ids = open.map(({ id }) => id)
    const endings = await endCandidacies(tx, ids, { outcome: 'rejected', reason: input.reason })
    if (input.message !== null) await planRejectionMail(tx, endings, input.message)
    return { rejected: endings.length }
  })

/** A candidacy that the actor may end now. */
export const findEndable = (
  ctx: Context,
  candidacyId: string,
): Promise<{ name: string; version: number }> =>
  transaction(ctx, async (tx) => {
    const { candidacy, candidate, ending } = await candidacyFor(tx, candidacyId, 'candidate.reject')
    if (ending) throw new Invalid(`${candidate.name} is no longer in process.`)
    return { name: candidate.name, version: candidacy.version }
  })

export type Withdrawal = { candidacyId: string; version: number; reason: string }

/** Notes that a candidate has told the team that they withdraw. */
export const withdrawCandidacy = (ctx: Context, input: Withdrawal): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { candidacy, opening } = await candidacyFor(tx, input.candidacyId, 'candidate.reject')
    const [open] = await selectOpen(tx, opening.id, [candidacy.id])
    if (!open) throw new Invalid('This candidacy has ended already.')
    if (candidacy.version !== input.version) {
      throw new Conflict('Somebody else changed this candidacy since you opened the page.')
    }
    await endCandidacies(tx, [candidacy.id], { outcome: 'withdrawn', reason: input.reason })
  })

/** Takes back the endings that the actor made at that moment. */
export const undoEndings = (
  ctx: Context,
  { openingId, at }: { openingId: string; at: Date },
): Promise<{ reopened: number }> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'candidate.reject')
    const mine = and(eq(candidacyEndings.byId, tx.actor.id), eq(candidacyEndings.at, at))
    const made = await tx.db
      .select({ id: candidacyEndings.id })
      .from(candidacyEndings)
      .innerJoin(
        candidacies,
        and(
          eq(candidacies.orgId, candidacyEndings.orgId),
          eq(candidacies.id, candidacyEndings.candidacyId),
        ),
      )
      .where(and(eq(candidacyEndings.orgId, tx.org.id), eq(candidacies.openingId, openingId), mine))
    return {
      reopened: await takeBack(
        tx,
        made.map(({ id }) => id),
      ),
    }
  })

/** Takes a rejection or withdrawal back, whenever it was. A hire is undone where it was decided. */
export const reopenCandidacy = (ctx: Context, candidacyId: string): Promise<{ name: string }> =>
  transaction(ctx, async (tx) => {
    const { candidate, ending } = await candidacyFor(tx, candidacyId, 'candidate.reject')
    if (!ending) throw new Invalid(`${candidate.name} is in process already.`)
    const reopened = await takeBack(tx, [ending.id])
    if (reopened === 0) throw new Invalid('A hire cannot be taken back here.')
    return { name: candidate.name }
  })
