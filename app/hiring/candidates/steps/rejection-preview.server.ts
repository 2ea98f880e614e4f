import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { inForce, ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { mostAtOnce } from './moves.server.ts'

export type Asked = { openingId: string; candidacyIds: string[] }

/** Who would be rejected and written to: those of the given who are still in process. */
export const previewRejection = (ctx: Context, { openingId, candidacyIds }: Asked) =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, openingId, 'candidate.reject')
    const asked = [...new Set(candidacyIds)].filter(isId).slice(0, mostAtOnce)
    const people = await tx.db
      .select({ id: candidacies.id, name: candidates.name, email: candidates.email })
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
      .orderBy(asc(candidates.name))
    if (people.length === 0)
      throw new Invalid('Tick at least one candidate who is still in process.')
    return { title: opening.title, people }
  })
