import { and, eq, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { ratings, scorecards } from '#db/schema/interviews.ts'
import { openingMembers, openings } from '#db/schema/openings.ts'
import type { CardRow } from '#app/hiring/scorecards/card-rows.server.ts'

type Stage = { candidacyId: string; stageId: string }

/**
 * Tells the opening's managers and the interviewers of the stage that the debrief is open. Whoever still owes a
 * scorecard in the stage is not told, and nobody is told of a stage that rates nothing.
 */
export async function tellOfDebrief(
  tx: InTransaction,
  stage: Stage,
  cards: readonly CardRow[],
): Promise<void> {
  const counted = cards.filter(({ ended }) => !ended)
  if (!(await ratesAnything(tx, stage))) return
  const owing = new Set(counted.filter(({ sealed }) => !sealed).map(({ authorId }) => authorId))
  const authors = new Set(counted.map(({ authorId }) => authorId))
  const [candidacy] = await candidacyOf(tx, stage.candidacyId)
  if (!candidacy) return
  for (const person of await peopleOf(tx, candidacy.openingId)) {
    const concerned = authors.has(person.id) || person.part === 'manager'
    if (!concerned || owing.has(person.id) || person.id === tx.actor.id) continue
    await queueMail(tx, {
      key: `debrief:${stage.candidacyId}:${stage.stageId}:${person.id}`,
      to: person.email,
      ...mailWords('debrief-ready', {
        name: person.name,
        candidate: candidacy.candidate,
        title: candidacy.title,
        link: `${tx.services.origin}/${tx.org.slug}/candidacies/${stage.candidacyId}/debrief`,
      }),
    })
  }
}

async function ratesAnything(tx: InTransaction, stage: Stage): Promise<boolean> {
  const rows = await tx.db
    .select({ id: ratings.id })
    .from(ratings)
    .innerJoin(scorecards, byId(tx, scorecards, ratings.scorecardId))
    .where(
      and(
        eq(ratings.orgId, tx.org.id),
        eq(scorecards.candidacyId, stage.candidacyId),
        eq(scorecards.stageId, stage.stageId),
      ),
    )
    .limit(1)
  return rows.length > 0
}

const candidacyOf = (tx: InTransaction, candidacyId: string) =>
  tx.db
    .select({
      openingId: openings.id,
      title: openings.title,
      candidate: candidates.name,
    })
    .from(candidacies)
    .innerJoin(openings, byId(tx, openings, candidacies.openingId))
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))

/** The team of an opening. */
const peopleOf = (tx: InTransaction, openingId: string) =>
  tx.db
    .select({
      id: members.id,
      name: members.name,
      email: members.email,
      part: openingMembers.part,
    })
    .from(openingMembers)
    .innerJoin(members, byId(tx, members, openingMembers.memberId))
    .where(
      and(
        eq(openingMembers.orgId, tx.org.id),
        eq(openingMembers.openingId, openingId),
        isNull(members.removedAt),
      ),
    )
