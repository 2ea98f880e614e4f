import { and, eq, inArray } from 'drizzle-orm'
import { candidacies, messages, resumes } from '#db/schema/candidates.ts'
import type { Acting } from './people.server.ts'

/** Whoever came in from the mailbox was told there of everything that was sent in their name. */
export async function confirmSent(tx: Acting, candidateId: string): Promise<void> {
  const { orgId, id } = candidacies
  const own = tx.db
    .select({ id })
    .from(candidacies)
    .where(and(eq(orgId, tx.org.id), eq(candidacies.candidateId, candidateId)))
  for (const sent of [resumes, messages])
    await tx.db
      .update(sent)
      .set({ unconfirmed: false })
      .where(
        and(eq(sent.orgId, tx.org.id), inArray(sent.candidacyId, own), eq(sent.unconfirmed, true)),
      )
}
