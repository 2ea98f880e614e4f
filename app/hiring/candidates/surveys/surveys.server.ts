import { and, asc, count, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId, timelessId } from '#db/ids.ts'
import { openings } from '#db/schema/openings.ts'
import { surveyAnswers, surveyResponses } from '#db/schema/portal.ts'
import { publish, smallestGroup, surveyParts } from './survey.ts'
import type { Answers, SurveyPart } from './survey.ts'

type Answering = { candidacyId: string; openingId: string; answers: Answers }

/**
 * Keeps what was answered, and apart from it that this candidacy has answered. Answers can be read once five of them
 * are there, all five at once: nobody can tell whose is new.
 */
export async function takeAnswers(tx: Acting, { candidacyId, openingId, answers }: Answering) {
  const { part, ...said } = answers
  await lockOpening(tx, openingId)
  const first = await tx.db
    .insert(surveyResponses)
    .values({ orgId: tx.org.id, id: newId(), candidacyId, part })
    .onConflictDoNothing()
    .returning({ id: surveyResponses.id })
  if (first.length === 0) throw new Invalid('You have answered this already. Thank you.')
  await tx.db
    .insert(surveyAnswers)
    .values({ orgId: tx.org.id, id: timelessId(), openingId, part, ...said })
  await release(tx, openingId, part)
}

const lockOpening = (tx: Acting, id: string) =>
  tx.db
    .select({ id: openings.id })
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, id)))
    .for('update')

async function release(tx: Acting, openingId: string, part: SurveyPart) {
  const waiting = and(
    eq(surveyAnswers.orgId, tx.org.id),
    eq(surveyAnswers.openingId, openingId),
    eq(surveyAnswers.part, part),
    eq(surveyAnswers.released, false),
  )
  const [row] = await tx.db.select({ count: count() }).from(surveyAnswers).where(waiting)
  if ((row?.count ?? 0) < smallestGroup) return
  await tx.db.update(surveyAnswers).set({ released: true }).where(waiting)
}

/** The parts a candidacy has answered about. */
export async function listAnswered(tx: Acting, candidacyId: string): Promise<SurveyPart[]> {
  const rows = await tx.db
    .select({ part: surveyResponses.part })
    .from(surveyResponses)
    .where(and(eq(surveyResponses.orgId, tx.org.id), eq(surveyResponses.candidacyId, candidacyId)))
  return rows.map(({ part }) => part)
}

/** What candidates of an opening answered, as far as it can be told without telling who. */
export const showResults = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'candidate.list')
    const { part, expected, respected, paced, comment } = surveyAnswers
    const rows = await tx.db
      .select({ part, expected, respected, paced, comment })
      .from(surveyAnswers)
      .where(
        and(
          eq(surveyAnswers.orgId, tx.org.id),
          eq(surveyAnswers.openingId, openingId),
          eq(surveyAnswers.released, true),
        ),
      )
      .orderBy(asc(surveyAnswers.id))
      .limit(5000)
    return publish(
      surveyParts.map((name) => ({
        part: name,
        answers: rows.filter((row) => row.part === name),
      })),
    )
  })
