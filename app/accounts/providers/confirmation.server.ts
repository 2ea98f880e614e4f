import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { SiteContext } from '#app/accounts/context.ts'
import { tellOwners } from '#app/accounts/seats/owners.server.ts'
import { enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { identities, members, organisations } from '#db/schema/accounts.ts'
import { identityKey } from './provider.ts'
import type { IdentityProvider, ProviderOwner } from './provider.ts'

type Within = Omit<SiteContext, 'db'> & { db: Transaction }
type Owned = IdentityProvider & { organisation: ProviderOwner }
/** An identity at the provider of an organisation. */
type Link = { provider: Owned; subject: string }

const linkOf = ({ provider, subject }: Link) =>
  and(eq(identities.provider, identityKey(provider)), eq(identities.subject, subject))

export async function isConfirmed({ db }: Within, link: Link): Promise<boolean> {
  const rows = await db
    .select({ id: identities.id })
    .from(identities)
    .where(and(linkOf(link), isNotNull(identities.confirmedAt)))
  return rows.length > 0
}

/** From now on the identity opens its owner’s place, if it did not before: all owners hear of it. */
export async function confirm(tx: Within, link: Link): Promise<void> {
  const [confirmed] = await tx.db
    .update(identities)
    .set({ confirmedAt: tx.now })
    .where(and(linkOf(link), isNull(identities.confirmedAt)))
    .returning({ userId: identities.userId })
  if (confirmed) await tell(tx, link.provider, confirmed.userId)
}

async function tell(tx: Within, { organisation, name, issuer }: Owned, userId: string) {
  await enterOrganisation(tx, organisation.id)
  const [found] = await tx.db
    .select({
      member: { id: members.id, name: members.name },
      org: { id: organisations.id, slug: organisations.slug, name: organisations.name },
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(eq(members.orgId, organisation.id), eq(members.userId, userId)))
  if (!found) throw new Error('The owner is not there.')
  const { org, member } = found
  const ctx = { ...tx, org, actor: { kind: 'member' as const, ...member } }
  await record(ctx, {
    verb: 'identity-provider.confirmed',
    subject: { type: 'member', id: member.id },
  })
  const what = `came in through ${name} (${issuer}) for the first time as an owner, so that it opens their place from now on`
  await tellOwners(ctx, { what, page: 'sign-in' })
}
