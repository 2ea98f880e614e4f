import { eq } from 'drizzle-orm'
import type { SiteContext } from '#app/accounts/context.ts'
import { domainOfAddress } from '#app/accounts/domains/domain.ts'
import { accountsTransaction, enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { organisations } from '#db/schema/accounts.ts'
import { identityProviders, verifiedDomains } from '#db/schema/identity.ts'
import { openSecret } from './client-secret.server.ts'
import type { IdentityProvider } from './provider.ts'

export type KnownProvider = {
  organisation: { id: string; slug: string; name: string }
  /** Members have to come this way. */
  required: boolean
  provider: IdentityProvider
}

/** The own provider of the organisation with this address; null where there is none. */
export const providerOfOrganisation = (
  site: SiteContext,
  slug: string,
): Promise<KnownProvider | null> =>
  accountsTransaction(site, async (tx) => {
    const organisation = await organisationBy(tx, eq(organisations.slug, slug))
    return organisation ? findProvider(tx, organisation) : null
  })

/** The organisation whose provider vouches for addresses of this domain; null where people use a code. */
export const organisationOfAddress = (site: SiteContext, email: string): Promise<string | null> =>
  accountsTransaction(site, async (tx) => {
    const domain = domainOfAddress(email)
    if (domain === null) return null
    const [held] = await tx.db
      .select({ orgId: verifiedDomains.orgId, slug: organisations.slug })
      .from(verifiedDomains)
      .innerJoin(organisations, eq(organisations.id, verifiedDomains.orgId))
      .where(eq(verifiedDomains.name, domain))
    if (!held) return null
    await enterOrganisation(tx, held.orgId)
    const [provider] = await tx.db
      .select({ id: identityProviders.id })
      .from(identityProviders)
      .where(eq(identityProviders.orgId, held.orgId))
    return provider ? held.slug : null
  })

type Within = { db: Transaction; services: { secret: string } }

async function organisationBy({ db }: Within, which: ReturnType<typeof eq>) {
  const [row] = await db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(which)
  return row
}

async function findProvider(
  tx: Within,
  organisation: KnownProvider['organisation'],
): Promise<KnownProvider | null> {
  const { id, slug } = organisation
  await enterOrganisation(tx, id)
  const [row] = await tx.db.select().from(identityProviders).where(eq(identityProviders.orgId, id))
  if (!row) return null
  const held = await tx.db
    .select({ name: verifiedDomains.name })
    .from(verifiedDomains)
    .where(eq(verifiedDomains.orgId, id))
  const { name, issuer, clientId, defaultAccess } = row
  const domains = held.map((domain) => domain.name)
  const clientSecret = openSecret(tx.services.secret, row)
  return {
    organisation,
    required: row.requiredAt !== null,
    provider: {
      name,
      issuer,
      clientId,
      clientSecret,
      organisation: { id, slug, domains, defaultAccess },
    },
  }
}
