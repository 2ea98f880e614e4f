import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { inForce, ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { broughtIn } from '#app/hiring/candidates/candidate.ts'
import { owesNoCard } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import { mostAtOnce } from './moves.server.ts'

/**
 * Somebody whom the team decided to hire: nobody rejects them among many without being told, except who owes a
 * scorecard about them and learns of no decision before (`owesNoCard`).
 */
export const isHireDecided = (tx: InTransaction) => sql<boolean>`(exists (
  select 1 from hiring.decisions d
  where d.org_id = candidacies.org_id and d.candidacy_id = candidacies.id and d.outcome = 'hire')
  and ${owesNoCard(tx, sql`candidacies.id`)})`

export type Asked = { openingId: string; candidacyIds: string[] }

/** Who would be rejected and written to: those of the given who are still in process, who is to be hired first. */
export const previewRejection = (ctx: Context, { openingId, candidacyIds }: Asked) =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, openingId, 'candidate.reject')
    const asked = [...new Set(candidacyIds)].filter(isId).slice(0, mostAtOnce)
    const people = await tx.db
      .select({
        id: candidacies.id,
        name: candidates.name,
        email: candidates.email,
        source: candidacies.source,
        hireDecided: isHireDecided(tx),
      })
      .from(candidacies)
      .innerJoin(candidates, ofPerson)
      .leftJoin(candidacyEndings, inForce)
      .where(
        and(
          eq(candidacies.orgId, tx.org.id),
          eq(candidacies.openingId, openingId),
          inArray(candidacies.id, asked),
          isNull(candidacyEndings.id),
        ),
      )
      .orderBy(desc(isHireDecided(tx)), asc(candidates.name), asc(candidacies.id))
    if (people.length === 0)
      throw new Invalid('Tick at least one candidate who is still in process.')
    return {
      title: opening.title,
      people: people.map(({ source, ...person }) => ({
        ...person,
        broughtIn: broughtIn.includes(source),
      })),
    }
  })
