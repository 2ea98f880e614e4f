import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { isLive } from '#app/planning/use-cases/endings/ended.server.ts'
import { listPeople } from '#app/planning/use-cases/people/people.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { reviewDecisions, reviewPeople, reviews } from '#db/schema/outcomes.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { findDueReviews } from './due.server.ts'

/** Every review, the newest first, and the use cases that are due for one. */
export const listReviews = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    return {
      mayEdit: can(tx.actor, 'planning.edit').ok,
      reviews: await tx.db
        .select({
          id: reviews.id,
          title: reviews.title,
          heldOn: reviews.heldOn,
          nextOn: reviews.nextOn,
          decisions: sql<number>`(select count(*)::int from planning.review_decisions d where d.org_id = ${tx.org.id} and d.review_id = planning.reviews.id)`,
        })
        .from(reviews)
        .where(eq(reviews.orgId, tx.org.id))
        .orderBy(desc(reviews.heldOn), desc(reviews.id))
        .limit(100),
      due: await findDueReviews(tx),
    }
  })

/** One review with its people and decisions, and what a form of it needs. */
export const findReview = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    if (!isId(id)) throw new NotFound()
    const [row] = await tx.db
      .select()
      .from(reviews)
      .where(and(eq(reviews.orgId, tx.org.id), eq(reviews.id, id)))
    if (!row) throw new NotFound()
    const { title, heldOn, nextOn, guests, notes, version } = row
    return {
      id,
      title,
      heldOn,
      nextOn,
      guests,
      notes,
      version,
      mayEdit: can(tx.actor, 'planning.edit').ok,
      people: await findPeople(tx, id),
      decisions: (await findDecisions(tx)).filter(({ reviewId }) => reviewId === id),
      useCases: await listChoices(tx),
    }
  })

const findPeople = (tx: InTransaction, reviewId: string) =>
  tx.db
    .select({ id: members.id, name: members.name })
    .from(reviewPeople)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, reviewPeople.memberId)))
    .where(and(eq(reviewPeople.orgId, tx.org.id), eq(reviewPeople.reviewId, reviewId)))
    .orderBy(asc(members.name))

/** What reviews decided, in the order it was noted; about one use case alone where one is given. */
export const findDecisions = (tx: InTransaction, useCaseId?: string) =>
  tx.db
    .select({
      id: reviewDecisions.id,
      reviewId: reviewDecisions.reviewId,
      review: reviews.title,
      heldOn: reviews.heldOn,
      useCaseId: reviewDecisions.useCaseId,
      title: useCases.title,
      verdict: reviewDecisions.verdict,
      reason: reviewDecisions.reason,
      by: members.name,
      at: reviewDecisions.decidedAt,
    })
    .from(reviewDecisions)
    .innerJoin(reviews, and(eq(reviews.orgId, tx.org.id), eq(reviews.id, reviewDecisions.reviewId)))
    .innerJoin(
      useCases,
      and(eq(useCases.orgId, tx.org.id), eq(useCases.id, reviewDecisions.useCaseId)),
    )
    .innerJoin(
      members,
      and(eq(members.orgId, tx.org.id), eq(members.id, reviewDecisions.decidedBy)),
    )
    .where(
      and(
        eq(reviewDecisions.orgId, tx.org.id),
        useCaseId === undefined ? undefined : eq(reviewDecisions.useCaseId, useCaseId),
      ),
    )
    .orderBy(asc(reviewDecisions.decidedAt), asc(reviewDecisions.id))

const listChoices = (tx: InTransaction) =>
  tx.db
    .select({ value: useCases.id, label: useCases.title })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), isLive))
    .orderBy(asc(useCases.title))

/** Who can have been at a meeting. */
export const findChoices = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    return listPeople(tx)
  })
