import { and, eq, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { mailOwners } from '#app/accounts/seats/owners.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { members } from '#db/schema/accounts.ts'
import { preparedMail, settledMail } from './preparation-mails.ts'

const linkTo = ({ services, org }: InTransaction) =>
  `${services.origin}/${org.slug}/settings/sign-in`

/** Tells every owner that something waits for one of them. */
export const tellOfPreparation = (
  tx: InTransaction,
  { name, issuer }: { name: string; issuer: string },
): Promise<void> =>
  mailOwners(
    tx,
    preparedMail({
      organisation: tx.org.name,
      who: tx.actor.name,
      provider: `${name} (${issuer})`,
      link: linkTo(tx),
    }),
  )

type Settled = { id: string; preparedBy: string; name: string; issuer: string }

/** Tells an admin what became of what they prepared; owners hear of it as owners, and nobody of what they did themselves. */
export async function tellPreparer(
  tx: InTransaction,
  { id, preparedBy, name, issuer }: Settled,
  outcome: 'confirmed' | 'withdrawn',
): Promise<void> {
  if (preparedBy === tx.actor.id) return
  const [admin] = await tx.db
    .select({ email: members.email })
    .from(members)
    .where(
      and(
        eq(members.orgId, tx.org.id),
        eq(members.id, preparedBy),
        eq(members.access, 'admin'),
        isNull(members.removedAt),
      ),
    )
  if (!admin) return
  const words = settledMail({
    organisation: tx.org.name,
    who: tx.actor.name,
    provider: `${name} (${issuer})`,
    link: linkTo(tx),
    outcome,
  })
  await queueMail(tx, { key: `prepared-provider:${id}:${outcome}`, to: admin.email, ...words })
}
