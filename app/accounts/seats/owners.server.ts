import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/accounts/actor.ts'
import type { Services } from '#app/http/application.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { waysInMail } from './ways-in-mail.ts'

type Within = {
  db: Transaction
  now: Date
  org: { id: string; slug: string; name: string }
  actor: Pick<Actor, 'name'>
  services: Services
}

/** Every owner, the first ones first: what concerns ownership leaves none of them out. */
export const listOwners = ({ db, org }: Pick<Within, 'db' | 'org'>) =>
  db
    .select({ id: members.id, email: members.email })
    .from(members)
    .where(and(eq(members.orgId, org.id), eq(members.access, 'owner'), isNull(members.removedAt)))
    .orderBy(asc(members.joinedAt), asc(members.id))

/** Tells every owner by mail what has changed about how people sign in; `what` follows the name of whoever did it. */
export async function tellOwners(
  tx: Within,
  { what, page }: { what: string; page: 'sign-in' | 'domains' },
): Promise<void> {
  const link = `${tx.services.origin}/${tx.org.slug}/settings/${page}`
  await mailOwners(tx, waysInMail({ organisation: tx.org.name, who: tx.actor.name, what, link }))
}

/** The same mail to every owner. */
export async function mailOwners(
  tx: Within,
  words: { subject: string; text: string },
): Promise<void> {
  const change = newId()
  for (const { id, email } of await listOwners(tx)) {
    await queueMail(tx, { key: `ways-in:${change}:${id}`, to: email, ...words })
  }
}
