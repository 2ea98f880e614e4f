import { and, count, desc, eq, inArray, max, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can, reachesAllOpenings } from '#app/accounts/permissions.ts'
import { owesNoCard } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { decisions } from '#db/schema/interviews.ts'
import { openingMembers, openings } from '#db/schema/openings.ts'
import { overrideRate, totalOf } from './overrides.ts'
import type { OverrideRate } from './overrides.ts'

const mostOpenings = 100

const ruled = sql`${decisions.ruleOutcome} <> 'undecided'`
const counted = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`

/** Openings the actor runs. */
const running = (tx: InTransaction) =>
  reachesAllOpenings(tx.actor)
    ? undefined
    : inArray(
        openings.id,
        tx.db
          .select({ id: openingMembers.openingId })
          .from(openingMembers)
          .where(
            and(
              eq(openingMembers.orgId, tx.org.id),
              eq(openingMembers.memberId, tx.actor.id),
              inArray(openingMembers.part, ['manager', 'recruiter']),
            ),
          ),
      )

const countByOpening = (tx: InTransaction) =>
  tx.db
    .select({
      id: openings.id,
      title: openings.title,
      ruled: counted(ruled),
      undecided: counted(sql`not ${ruled}`),
      hiredAgainst: counted(sql`${ruled} and ${decisions.outcome} = 'hire'
        and ${decisions.ruleOutcome} <> 'hire'`),
      declinedAgainst: counted(sql`${ruled} and ${decisions.outcome} <> 'hire'
        and ${decisions.ruleOutcome} = 'hire'`),
    })
    .from(decisions)
    .innerJoin(candidacies, byId(tx, candidacies, decisions.candidacyId))
    .innerJoin(openings, byId(tx, openings, candidacies.openingId))
    .where(
      and(
        eq(decisions.orgId, tx.org.id),
        running(tx),
        owesNoCard(tx, sql`${decisions.candidacyId}`),
      ),
    )
    .groupBy(openings.id, openings.title)
    .orderBy(desc(max(decisions.at)), desc(count()))
    .limit(mostOpenings)

export type Overrides = {
  /** All openings the actor runs, together. */
  all: OverrideRate
  openings: ({ id: string; title: string } & OverrideRate)[]
}

/** How often people decide otherwise than the declared rule; for who runs openings, over those they run. */
export const findOverrides = (ctx: Context): Promise<Overrides | null> =>
  transaction(ctx, async (tx) => {
    if (!can(tx.actor, 'opening.create').ok) return null
    const rows = await countByOpening(tx)
    return {
      all: overrideRate(totalOf(rows)),
      openings: rows.map(({ id, title, ...counts }) => ({ id, title, ...overrideRate(counts) })),
    }
  })
