import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { listOwners } from '#app/accounts/seats/owners.server.ts'
import { forgetProof } from '#app/accounts/sessions/ending.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { sessions } from '#db/schema/accounts.ts'
import { domains, verifiedDomains } from '#db/schema/identity.ts'
import { daysOfGrace, failingMail, lostMail } from './domain.ts'

type Domain = typeof domains.$inferSelect

const graceMs = daysOfGrace * 24 * 60 * 60 * 1000

/** The proof of a domain was not found: a verified one begins to fail, tells the owners, and is lost in the end. */
export async function noteLoss(tx: InTransaction<ActingContext>, domain: Domain): Promise<void> {
  if (domain.verifiedAt === null) return
  const since = domain.failingSince
  if (since !== null && tx.now.getTime() - since.getTime() < graceMs) return
  const lost = since !== null
  const { id, name } = domain
  await tx.db
    .update(domains)
    .set(lost ? { verifiedAt: null, failingSince: null } : { failingSince: tx.now })
    .where(and(eq(domains.orgId, tx.org.id), eq(domains.id, id)))
  if (lost) await release(tx, name)
  await mailOwners(tx, domain, lost)
  const verb = lost ? 'domain.lost' : 'domain.failing'
  await record(tx, { verb, subject: { type: 'domain', id } })
}

/** Lets another organisation verify the domain, and signs out who came in by an address in it. */
export async function release(
  { db, org }: InTransaction<ActingContext>,
  name: string,
): Promise<void> {
  await db
    .delete(verifiedDomains)
    .where(and(eq(verifiedDomains.name, name), eq(verifiedDomains.orgId, org.id)))
  const theirs = sql`${sessions.userId} in (
    select id from accounts.users where split_part(email, '@', -1) = ${name})`
  await forgetProof({ db }, org.id, theirs)
}

async function mailOwners(tx: InTransaction<ActingContext>, domain: Domain, lost: boolean) {
  const link = `${tx.services.origin}/${tx.org.slug}/settings/domains`
  const facts = { organisation: tx.org.name, domain: domain.name, link }
  const words = lost ? lostMail(facts) : failingMail(facts)
  const step = `${lost ? 'lost' : 'failing'}:${tx.now.getTime()}`
  for (const { id, email } of await listOwners(tx)) {
    await queueMail(tx, { key: `domain:${domain.id}:${step}:${id}`, to: email, ...words })
  }
}
