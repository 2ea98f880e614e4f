import { and, desc, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Facts } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { descriptions, openingPublications } from '#db/schema/openings.ts'

/** Why the first version stands as it does, unless it was brought along. */
export const fromRoleCard = 'From the role card'

export type Description = typeof descriptions.$inferSelect

/**
 * The newest version of an opening's job description, published or not: for those who may read drafts, because an
 * author may have written of pay.
 */
export async function currentDescription(
  tx: InTransaction,
  openingId: string,
  facts: Facts,
): Promise<Description> {
  authorise(tx.actor, 'description.draft.read', facts)
  const [row] = await tx.db
    .select()
    .from(descriptions)
    .where(and(eq(descriptions.orgId, tx.org.id), eq(descriptions.openingId, openingId)))
    .orderBy(desc(descriptions.number))
    .limit(1)
  if (!row) throw new NotFound()
  return row
}

/** The version that stands on the careers page, where anybody reads it; null before the first publication. */
export async function publishedDescription(
  tx: InTransaction,
  openingId: string,
): Promise<Description | null> {
  const [row] = await tx.db
    .select({ description: descriptions })
    .from(openingPublications)
    .innerJoin(
      descriptions,
      and(
        eq(descriptions.orgId, openingPublications.orgId),
        eq(descriptions.id, openingPublications.descriptionId),
      ),
    )
    .where(
      and(eq(openingPublications.orgId, tx.org.id), eq(openingPublications.openingId, openingId)),
    )
    .orderBy(desc(openingPublications.at), desc(openingPublications.id))
    .limit(1)
  return row?.description ?? null
}
