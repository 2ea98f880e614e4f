import { and, asc, eq, gte, isNull, notInArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { broughtIn, daysWaiting, silentBefore } from '#app/hiring/candidates/candidate.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { inProcess, leftAlone } from '#app/hiring/candidates/pipeline/conditions.server.ts'
import { inForce, ofOpening, ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { isOpen } from '#app/hiring/openings/funnel/in-force.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'

export type WaitingCandidacy = InNameFacts & {
  id: string
  name: string
  openingId: string
  title: string
  appliedAt: Date
  /** Whole days since they last heard from the team, or since they applied. */
  days: number
}

export type WaitingCandidacies = { total: number; list: WaitingCandidacy[] }
type Most = { limit?: number }

const notClosed = isOpen('openings.org_id', 'openings.id')

/** Who has heard nothing for more than a week in the openings the member runs, the longest wait first. */
export const listSilentCandidacies = (
  tx: InTransaction,
  most: Most = {},
): Promise<WaitingCandidacies> => waiting(tx, leftAlone(tx.now), most)

const untouched = sql`${candidacies.movedAt} = ${candidacies.appliedAt} and not exists (
  select 1 from hiring.interviews i where i.org_id = candidacies.org_id and i.candidacy_id = candidacies.id)`

/**
 * Applications of the last week that nobody has moved, answered, ended or set an interview up for, the longest wait first. After the week they count as
 * without news.
 */
export const listNewApplications = (
  tx: InTransaction,
  most: Most = {},
): Promise<WaitingCandidacies> =>
  waiting(
    tx,
    and(
      inProcess,
      untouched,
      isNull(candidacies.answeredAt),
      notInArray(candidacies.source, [...broughtIn]),
      gte(candidacies.appliedAt, silentBefore(tx.now)),
    ),
    most,
  )

async function waiting(
  tx: InTransaction,
  condition: SQL | undefined,
  { limit = 20 }: Most,
): Promise<WaitingCandidacies> {
  const rows = await tx.db
    .select({
      id: candidacies.id,
      name: candidates.name,
      ...inNameColumns,
      openingId: openings.id,
      title: openings.title,
      appliedAt: candidacies.appliedAt,
      answeredAt: candidacies.answeredAt,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .innerJoin(openings, ofOpening)
    .leftJoin(candidacyEndings, inForce)
    .where(and(eq(candidacies.orgId, tx.org.id), condition, notClosed, listable(tx)))
    .orderBy(
      asc(sql`coalesce(${candidacies.answeredAt}, ${candidacies.appliedAt})`),
      asc(candidacies.id),
    )
    .limit(limit)
  return {
    total: rows[0]?.total ?? 0,
    list: rows.map(({ answeredAt, total: _, ...row }) => ({
      ...row,
      days: daysWaiting({ appliedAt: row.appliedAt, answeredAt }, tx.now),
    })),
  }
}
