import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import { inUse } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { interviewEndings, scorecards } from '#db/schema/interviews.ts'
import { endingOfCard } from '#app/hiring/scorecards/card-joins.server.ts'
import { revealedCards } from '#app/hiring/scorecards/readable-cards.server.ts'
import { readCards } from '#app/hiring/scorecards/reading.server.ts'
import type { ReadCard } from '#app/hiring/scorecards/reading.server.ts'
import { recommendationNames } from '#app/hiring/scorecards/scorecard.ts'
import { stateNames } from '#app/hiring/scorecards/sealing.ts'

const most = 5000

/** Whose cards there are in an opening, and nothing of what they say. */
const listAuthors = (tx: InTransaction, openingId: string) =>
  tx.db
    .select({ id: scorecards.id, candidate: candidates.name, interviewer: members.name })
    .from(scorecards)
    .innerJoin(candidacies, byId(tx, candidacies, scorecards.candidacyId))
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .innerJoin(members, byId(tx, members, scorecards.interviewerId))
    .leftJoin(interviewEndings, endingOfCard(tx))
    .where(
      and(
        eq(scorecards.orgId, tx.org.id),
        eq(candidacies.openingId, openingId),
        isNull(interviewEndings.id),
        inUse,
      ),
    )
    .orderBy(asc(candidates.name), asc(scorecards.createdAt), asc(scorecards.id))
    .limit(most)

/**
 * The scorecards of an opening as CSV, one line for each rating. Cards that are not revealed, or not to the actor, are
 * left out and named as such.
 */
export const exportScorecards = (
  ctx: Context,
  openingId: string,
): Promise<{ name: string; csv: string }> =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, openingId, 'candidate.export')
    const authors = await listAuthors(tx, openingId)
    const ids = authors.map(({ id }) => id)
    const cards =
      ids.length > 0 ? await readCards(tx, and(inArray(scorecards.id, ids), revealedCards())) : []
    const read = new Map(cards.map((card) => [card.id, card]))
    await record(tx, {
      verb: 'scorecards.exported',
      subject: { type: 'opening', id: openingId },
      data: { count: cards.length },
    })
    const rows = authors.flatMap(({ id, ...author }) => linesOf(author, read.get(id)))
    const csv = csvOf(rows, columns)
    return { name: `${opening.slug}-scorecards.csv`, csv }
  })

const columns = [
  'candidate',
  'interviewer',
  'state',
  'interview',
  'competency',
  'rating',
  'evidence',
  'recommendation',
  'summary',
]

type Author = { candidate: string; interviewer: string }
type Line = Record<string, string | number | null>

function linesOf(author: Author, card: ReadCard | undefined): Line[] {
  if (!card) return [{ ...author, state: 'Not revealed' }]
  const { interview, summary } = card
  const line = {
    ...author,
    state: stateNames[card.state],
    interview,
    recommendation: card.recommendation && recommendationNames[card.recommendation],
    summary,
  }
  if (card.ratings.length === 0) return [line]
  return card.ratings.map(({ competency, rating, notAssessed, evidence }) => ({
    ...line,
    competency,
    rating: notAssessed ? 'not assessed' : rating,
    evidence,
  }))
}
