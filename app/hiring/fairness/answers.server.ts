import { and, eq } from 'drizzle-orm'
import type { ActingContext, CandidateActor } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import { fairnessTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { demographics } from '#db/schema/fairness.ts'
import type { Demographics } from './demographics.ts'

/** A candidate who speaks for themselves: nobody else writes or reads here. */
export type Speaker = ActingContext<CandidateActor>
type Speaking = { db: Transaction; org: { id: string }; actor: { id: string } }

const own = (tx: Speaking, candidacyId: string) =>
  and(eq(demographics.orgId, tx.org.id), eq(demographics.candidacyId, candidacyId))

async function requireOwn(tx: Speaking, candidacyId: string): Promise<void> {
  const rows = isId(candidacyId)
    ? await tx.db
        .select({ id: candidacies.id })
        .from(candidacies)
        .where(
          and(
            eq(candidacies.orgId, tx.org.id),
            eq(candidacies.id, candidacyId),
            eq(candidacies.candidateId, tx.actor.id),
          ),
        )
    : []
  if (rows.length === 0) throw new NotFound()
}

/** When the candidate answered for this application, or null; never what. */
export const findAnswered = (ctx: Speaker, candidacyId: string): Promise<Date | null> =>
  fairnessTransaction(ctx, async (tx) => {
    await requireOwn(tx, candidacyId)
    const [row] = await tx.db
      .select({ at: demographics.at })
      .from(demographics)
      .where(own(tx, candidacyId))
    return row?.at ?? null
  })

/** Keeps what a candidate says of themselves, in place of what they said before. Nobody is told and nothing follows. */
export const answerDemographics = (
  ctx: Speaker,
  { candidacyId, gender, ethnicity }: Demographics & { candidacyId: string },
): Promise<void> =>
  fairnessTransaction(ctx, async (tx) => {
    await requireOwn(tx, candidacyId)
    if (gender === null && ethnicity === null) {
      await tx.db.delete(demographics).where(own(tx, candidacyId))
      return
    }
    const said = { gender, ethnicity, at: tx.now }
    await tx.db
      .insert(demographics)
      .values({ orgId: tx.org.id, id: newId(), candidacyId, ...said })
      .onConflictDoUpdate({ target: [demographics.orgId, demographics.candidacyId], set: said })
  })

/** Takes back what a candidate said of themselves. */
export const forgetDemographics = (ctx: Speaker, candidacyId: string): Promise<void> =>
  fairnessTransaction(ctx, async (tx) => {
    await requireOwn(tx, candidacyId)
    await tx.db.delete(demographics).where(own(tx, candidacyId))
  })
