import { and, eq, isNotNull, or } from 'drizzle-orm'
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

const said = or(isNotNull(demographics.gender), isNotNull(demographics.ethnicity))

/** The row stays: who was counted once is nobody new, however often they answer again. */
const empty = (tx: Speaking & { now: Date }, candidacyId: string) =>
  tx.db
    .update(demographics)
    .set({ gender: null, ethnicity: null, at: tx.now })
    .where(own(tx, candidacyId))

/** When the candidate answered for this application, or null; never what. */
export const findAnswered = (ctx: Speaker, candidacyId: string): Promise<Date | null> =>
  fairnessTransaction(ctx, async (tx) => {
    await requireOwn(tx, candidacyId)
    const [row] = await tx.db
      .select({ at: demographics.at })
      .from(demographics)
      .where(and(own(tx, candidacyId), said))
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
      await empty(tx, candidacyId)
      return
    }
    const answer = { gender, ethnicity, at: tx.now }
    await tx.db
      .insert(demographics)
      .values({ orgId: tx.org.id, id: newId(), candidacyId, ...answer })
      .onConflictDoUpdate({ target: [demographics.orgId, demographics.candidacyId], set: answer })
  })

/** Takes back what a candidate said of themselves. */
export const forgetDemographics = (ctx: Speaker, candidacyId: string): Promise<void> =>
  fairnessTransaction(ctx, async (tx) => {
    await requireOwn(tx, candidacyId)
    await empty(tx, candidacyId)
  })
