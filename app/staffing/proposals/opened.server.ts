import { and, eq, min } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { openingPublications, openings } from '#db/schema/openings.ts'
import { promptness, type Promptness, type StillDraft } from './proposal.ts'

/** When an opening was first published, and whether that was soon enough for the plan; null where it is gone. */
export async function openedOf(
  tx: Pick<InTransaction, 'db' | 'org'>,
  openingId: string,
  openBy: string,
): Promise<Promptness | StillDraft | null> {
  const [row] = await tx.db
    .select({ createdAt: openings.createdAt, publishedAt: min(openingPublications.at) })
    .from(openings)
    .leftJoin(
      openingPublications,
      and(eq(openingPublications.orgId, tx.org.id), eq(openingPublications.openingId, openings.id)),
    )
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, openingId)))
    .groupBy(openings.id, openings.createdAt)
  if (!row) return null
  return row.publishedAt
    ? promptness(row.publishedAt, openBy)
    : { draftedOn: row.createdAt.toISOString().slice(0, 10) }
}
