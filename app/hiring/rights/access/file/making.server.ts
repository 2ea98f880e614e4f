import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { removeFile } from '#app/files/stored-files.server.ts'
import { keepCopy } from '#app/hiring/rights/copies/kept.server.ts'
import { endAccessCopyKind } from '#app/hiring/rights/kinds.ts'
import { dayOf } from '#app/hiring/rights/requests/erasures.server.ts'
import { transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { candidates } from '#db/schema/candidates.ts'
import { accessCopies, accessPassages } from '#db/schema/rights.ts'
import { accessCopyName, fetchableDays } from '#app/hiring/rights/access/access-copy.ts'
import { packReviewed } from './pack.server.ts'
import { forgetTexts, tellPerson } from '#app/hiring/rights/access/requests.server.ts'

type Ctx = ActingContext<SystemActor>

const day = 86_400_000

/** Makes the file of a released copy and tells the person where it is. A second try makes nothing twice. */
export async function makeAccessCopy(ctx: Ctx, id: string): Promise<void> {
  const released = await findReleased(ctx, id)
  if (!released) return
  const { person } = released
  const bytes = await packReviewed(ctx, released)
  const expiresAt = new Date(ctx.now.getTime() + fetchableDays * day)
  const copy = { candidateId: person.id, id, name: accessCopyName, bytes }
  await keepCopy(ctx, copy, async (tx, fileId) => {
    await tx.db
      .update(accessCopies)
      .set({ fileId, readyAt: tx.now, expiresAt })
      .where(and(eq(accessCopies.orgId, tx.org.id), eq(accessCopies.id, id)))
    await enqueue(tx, {
      kind: endAccessCopyKind,
      key: `access-copy:${id}:end`,
      payload: { copy: id },
      delaySeconds: (fetchableDays * day) / 1000,
    })
    await tellPerson(tx, person, {
      key: `access-copy:${id}:ready`,
      template: 'access-copy-ready',
      words: { until: dayOf(expiresAt) },
    })
  })
}

const findReleased = (ctx: Ctx, id: string) =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ request: accessCopies, person: candidates })
      .from(accessCopies)
      .innerJoin(
        candidates,
        and(eq(candidates.orgId, accessCopies.orgId), eq(candidates.id, accessCopies.candidateId)),
      )
      .where(
        and(
          eq(accessCopies.orgId, tx.org.id),
          eq(accessCopies.id, id),
          isNull(accessCopies.readyAt),
        ),
      )
    if (!row?.request.releasedAt) return null
    const passages = await tx.db
      .select()
      .from(accessPassages)
      .where(and(eq(accessPassages.orgId, tx.org.id), eq(accessPassages.copyId, id)))
      .orderBy(asc(accessPassages.position))
    return { ...row, passages }
  })

/** Takes a copy away once it has expired, and what it said with it; what was left out, and why, stays on record. */
export const endAccessCopy = (ctx: Ctx, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const theirs = and(
      eq(accessCopies.orgId, tx.org.id),
      eq(accessCopies.id, id),
      isNull(accessCopies.endedAt),
    )
    const [row] = await tx.db
      .select({ fileId: accessCopies.fileId })
      .from(accessCopies)
      .where(theirs)
      .for('update')
    if (!row) return
    await tx.db.update(accessCopies).set({ fileId: null, endedAt: tx.now }).where(theirs)
    await forgetTexts(tx, id)
    if (row.fileId) await removeFile(tx, row.fileId)
  })
