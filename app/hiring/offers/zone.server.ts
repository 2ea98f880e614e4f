import { and, eq } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { candidates } from '#db/schema/candidates.ts'

/** The time zone a candidate lives by. */
export async function findZone(tx: Acting, candidateId: string): Promise<string> {
  const [row] = await tx.db
    .select({ timeZone: candidates.timeZone })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), eq(candidates.id, candidateId)))
  return row?.timeZone ?? 'UTC'
}
