import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { listAdmins } from '#app/accounts/seats/admins.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { accessRequestMail } from './member.ts'

/** Asks the owners and admins for access to a page, by mail; at most once a day, whatever the page. */
export const askForAccess = (
  ctx: Context,
  { page, reason }: { page: string; reason: string },
): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    const { origin } = tx.services
    const asking = await findOwnAddress(tx)
    const words = accessRequestMail({
      organisation: tx.org.name,
      name: tx.actor.name,
      email: asking,
      page: `${origin}${page}`,
      reason,
      link: `${origin}/${tx.org.slug}/members`,
    })
    const day = tx.now.toISOString().slice(0, 10)
    const people = await listAdmins(tx)
    for (const { id, email } of people) {
      await queueMail(tx, {
        key: `access:${tx.actor.id}:${day}:${id}`,
        to: email,
        ...words,
      })
    }
    await record(tx, {
      verb: 'access.asked',
      subject: { type: 'member', id: tx.actor.id },
      data: { asked: people.length },
    })
  })

type Within = { db: Transaction; org: { id: string } }

async function findOwnAddress({
  db,
  org,
  actor,
}: Within & { actor: { id: string } }): Promise<string> {
  const [row] = await db
    .select({ email: members.email })
    .from(members)
    .where(and(eq(members.orgId, org.id), eq(members.id, actor.id)))
  return row?.email ?? ''
}
