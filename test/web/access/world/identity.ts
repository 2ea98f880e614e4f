import { claimDomain, listDomains } from '#app/accounts/domains/domains.server.ts'
import type { People } from '#test/web/access/world/people.ts'

export type IdentityIds = { domain: string }

/** A domain that waits for its proof; its name leads nowhere. */
export async function addIdentity({ owner }: People, tag: string): Promise<IdentityIds> {
  await claimDomain(owner, { name: `${tag.toLowerCase()}.invalid` })
  const [domain] = await listDomains(owner)
  if (!domain) throw new Error('The domain is not there.')
  return { domain: domain.id }
}
