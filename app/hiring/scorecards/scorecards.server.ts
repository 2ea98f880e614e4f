import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findCandidacySeat } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { ratings, scorecards } from '#db/schema/interviews.ts'
import { rubrics } from '#db/schema/openings.ts'
import { cardOf, contentFor } from './card-rows.server.ts'
import type { CardRow } from './card-rows.server.ts'
import { cardText, sameContent } from './scorecard.ts'
import type { CardContent } from './scorecard.ts'
import { maySave } from './sealing.ts'

/** Holds the card until the transaction ends, so that saving and sealing it cannot cross. */
export async function lockCard(tx: InTransaction, interviewId: string): Promise<CardRow> {
  const locked = await tx.db
    .select({ id: scorecards.id })
    .from(scorecards)
    .where(and(eq(scorecards.orgId, tx.org.id), eq(scorecards.interviewId, interviewId)))
    .for('update')
  if (locked.length === 0) throw new NotFound()
  return cardOf(tx, interviewId)
}

/** Only its author writes on a card. */
export async function authoriseAuthor(tx: InTransaction, card: CardRow): Promise<void> {
  const own = card.authorId === tx.actor.id
  await findCandidacySeat(tx, card.candidacyId, (facts) =>
    authorise(tx.actor, 'scorecard.write', { ...facts, own }),
  )
}

/** The names of a rubric's competencies, by key. */
export async function competencyNames(
  tx: InTransaction,
  rubricId: string,
): Promise<Map<string, string>> {
  const [row] = await tx.db
    .select({ competencies: rubrics.competencies })
    .from(rubrics)
    .where(and(eq(rubrics.orgId, tx.org.id), eq(rubrics.id, rubricId)))
  return new Map(row?.competencies.map(({ key, name }) => [key, name]))
}

export type SavedCard = { interviewId: string; version: number; content: CardContent }

/**
 * Saves a draft. `version` is the one the writer started from: a stale one is refused with both texts, unless what is
 * stored says the same already.
 */
export const saveScorecard = (
  ctx: Context,
  { interviewId, version, content }: SavedCard,
): Promise<{ version: number }> =>
  transaction(ctx, async (tx) => {
    const card = await lockCard(tx, interviewId)
    await authoriseAuthor(tx, card)
    const verdict = maySave(card)
    if (!verdict.ok) throw new Invalid(verdict.reason)
    const stored = await contentFor(tx, card.id)
    const wanted = onlyOf(stored, content)
    if (sameContent(stored, wanted)) return { version: card.version }
    if (card.version !== version) throw await conflict(tx, { card, stored, wanted })
    await write(tx, card, wanted)
    if (card.version === 1) await note(tx, 'scorecard.begun', card)
    return { version: card.version + 1 }
  })

/** The competencies of a card are settled when it is set up; what else a form sends is left out. */
const onlyOf = (stored: CardContent, content: CardContent): CardContent => ({
  ...content,
  ratings: stored.ratings.map(
    (rating) =>
      content.ratings.find(({ competency }) => competency === rating.competency) ?? rating,
  ),
})

async function conflict(
  tx: InTransaction,
  { card, stored, wanted }: { card: CardRow; stored: CardContent; wanted: CardContent },
): Promise<Conflict> {
  const names = await competencyNames(tx, card.rubricId)
  return new Conflict('This scorecard was saved in another window meanwhile.', {
    yours: cardText(wanted, names),
    theirs: cardText(stored, names),
    version: card.version,
  })
}

async function write(tx: InTransaction, card: CardRow, content: CardContent): Promise<void> {
  const { recommendation, summary } = content
  await tx.db
    .update(scorecards)
    .set({ recommendation, summary, savedAt: tx.now, version: card.version + 1 })
    .where(and(eq(scorecards.orgId, tx.org.id), eq(scorecards.id, card.id)))
  if (content.ratings.length === 0) return
  const rows = content.ratings.map(
    ({ competency, rating, notAssessed, evidence }) =>
      sql`(${competency}, ${rating}::smallint, ${notAssessed}::boolean, ${evidence})`,
  )
  await tx.db.execute(sql`update ${ratings} set rating = said.rating,
    not_assessed = said.not_assessed, evidence = said.evidence
    from (values ${sql.join(rows, sql`, `)}) said (competency, rating, not_assessed, evidence)
    where ${ratings.orgId} = ${tx.org.id} and ${ratings.scorecardId} = ${card.id}
      and ${ratings.competency} = said.competency`)
}

export const note = (
  tx: InTransaction,
  verb: string,
  card: CardRow,
  data: Record<string, string | boolean> = {},
) =>
  record(tx, {
    verb,
    subject: { type: 'scorecard', id: card.id },
    data: { candidacy: card.candidacyId, stage: card.stageId, ...data },
  })
