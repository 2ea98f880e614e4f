import { and, eq, gt, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { candidates } from '#db/schema/candidates.ts'
import { poolMemberships } from '#db/schema/portal.ts'
import { monthsLater } from './pool.ts'

/** The outbox kind under which a membership waits for the mail that tells of its end. */
export const poolEndingKind = 'pool.ending'
const day = 24 * 60 * 60
const warnedDaysBefore = 14

/** Somebody is in the pool from joining until they leave or their time is over. */
export const isMember = (tx: Pick<Acting, 'org' | 'now'>) =>
  and(
    eq(poolMemberships.orgId, tx.org.id),
    isNull(poolMemberships.leftAt),
    gt(poolMemberships.endsAt, tx.now),
  )

export type Joining = { candidateId: string; months: number; interests: string; consent: string }

/** Puts somebody into the pool on their own word; a time that is running begins anew. */
export async function joinPool(tx: Acting, { months, ...joining }: Joining): Promise<void> {
  await end(tx, joining.candidateId)
  const id = newId()
  const endsAt = monthsLater(tx.now, months)
  const row = { orgId: tx.org.id, id, ...joining, joinedAt: tx.now, endsAt }
  await tx.db.insert(poolMemberships).values(row)
  const subject = { type: 'candidate', id: joining.candidateId }
  await record(tx, { verb: 'pool.joined', subject, data: { membership: id, months } })
  const seconds = Math.round((endsAt.getTime() - tx.now.getTime()) / 1000)
  await enqueue(tx, {
    kind: poolEndingKind,
    key: `pool:${id}:ending`,
    payload: { membership: id },
    delaySeconds: seconds - warnedDaysBefore * day,
  })
}

/** Takes somebody out at once; what they wrote about themselves goes with it. */
export async function leavePool(tx: Acting, candidateId: string): Promise<void> {
  if (!(await end(tx, candidateId))) return
  const subject = { type: 'candidate', id: candidateId }
  await record(tx, { verb: 'pool.left', subject })
}

async function end(tx: Acting, candidateId: string): Promise<boolean> {
  const ended = await tx.db
    .update(poolMemberships)
    .set({ leftAt: tx.now, interests: '' })
    .where(
      and(
        eq(poolMemberships.orgId, tx.org.id),
        eq(poolMemberships.candidateId, candidateId),
        isNull(poolMemberships.leftAt),
      ),
    )
    .returning({ id: poolMemberships.id })
  return ended.length > 0
}

/** The membership of somebody, as they see it themselves. */
export async function findMembership(tx: Acting, candidateId: string) {
  const [row] = await tx.db
    .select({
      interests: poolMemberships.interests,
      consent: poolMemberships.consent,
      joinedAt: poolMemberships.joinedAt,
      endsAt: poolMemberships.endsAt,
    })
    .from(poolMemberships)
    .where(and(isMember(tx), eq(poolMemberships.candidateId, candidateId)))
  if (!row) return null
  const { joinedAt, endsAt, ...rest } = row
  return { ...rest, joinedAt: joinedAt.toISOString(), endsAt: endsAt.toISOString() }
}

/** Tells a member of the pool that their time ends soon, unless they have left. */
export const tellOfEnding = (ctx: ActingContext<SystemActor>, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ person: candidates.id, name: candidates.name, email: candidates.email })
      .from(poolMemberships)
      .innerJoin(
        candidates,
        and(
          eq(candidates.orgId, poolMemberships.orgId),
          eq(candidates.id, poolMemberships.candidateId),
        ),
      )
      .where(and(isMember(tx), eq(poolMemberships.id, id)))
    if (!row) return
    const link = portalAddress(tx.services.origin, tx.org.slug, row.person)
    const values = {
      name: row.name,
      organisation: tx.org.name,
      days: String(warnedDaysBefore),
      link,
    }
    const mail = await ownWordsFor(tx, 'pool-ending', values)
    await queueMail(tx, { key: `pool:${id}:ending`, to: row.email, ...mail })
  })
