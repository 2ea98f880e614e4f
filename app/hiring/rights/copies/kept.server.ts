import { and, eq, ne, sql } from 'drizzle-orm'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { addFile, keepBytes } from '#app/files/stored-files.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidates } from '#db/schema/candidates.ts'

type Ctx = ActingContext<SystemActor>
type Tx = InTransaction<Ctx>

type Copy = { candidateId: string; id: string; name: string; bytes: Uint8Array<ArrayBuffer> }

/**
 * Stores a copy that was made for a person, together with what says so, and says whether it did. The person is held
 * meanwhile: an erasure that came first is noticed and nothing is written; one that comes later finds the bytes under
 * the id of the copy, even if this was cut short.
 */
export const keepCopy = (
  ctx: Ctx,
  { candidateId, id, name, bytes }: Copy,
  note: (tx: Tx, fileId: string) => Promise<void>,
): Promise<boolean> =>
  transaction(ctx, async (tx) => {
    if (!(await isStillHere(tx, candidateId))) return false
    const kept = await keepBytes(ctx, { name, mediaType: 'application/zip', bytes }, id)
    await addFile(tx, kept)
    await note(tx, kept.id)
    return true
  })

/** Holds the person, and says whether nobody has begun to erase them. */
async function isStillHere(tx: Tx, candidateId: string): Promise<boolean> {
  const [person] = await tx.db
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(
        eq(candidates.orgId, tx.org.id),
        eq(candidates.id, candidateId),
        ne(candidates.email, ''),
      ),
    )
    .for('update')
  if (!person) return false
  const { rows } = await tx.db.execute(sql`select 1 from hiring.erasures e
    where e.org_id = ${tx.org.id} and e.candidate_id = ${candidateId}
      and e.started_at is not null and e.withdrawn_at is null`)
  return rows.length === 0
}
