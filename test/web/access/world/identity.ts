import { createGroup } from '#app/accounts/directory/groups.server.ts'
import { createPerson } from '#app/accounts/directory/people.server.ts'
import { claimDomain, listDomains } from '#app/accounts/domains/domains.server.ts'
import { sealSecret } from '#app/accounts/providers/client-secret.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { identityProviders } from '#db/schema/identity.ts'
import type { People } from '#test/web/access/world/people.ts'

export type IdentityIds = { domain: string; directoryUser: string; directoryGroup: string }

/** A domain that waits for its proof, and a provider that never answers. */
export async function addIdentity({ owner }: People, tag: string): Promise<IdentityIds> {
  await claimDomain(owner, { name: `${tag}.invalid` })
  const [domain] = await listDomains(owner)
  if (!domain) throw new Error('The domain is not there.')
  const orgId = owner.org.id
  await accountsTransaction(owner, async (tx) => {
    await tx.db.insert(identityProviders).values({
      orgId,
      id: newId(),
      name: 'Nobody there',
      issuer: 'https://127.0.0.1:9',
      clientId: 'groundwork',
      sealedSecret: sealSecret(tx.services.secret, orgId, `a client secret of ${tag}`),
    })
  })
  const person = await createPerson(owner, {
    userName: `${tag}@directory.invalid`,
    externalId: null,
    email: `directory.${tag}@example.test`,
    givenName: '',
    familyName: '',
    displayName: `Directory of ${tag}`,
    active: false,
  })
  const facts = { displayName: `Group of ${tag}`, externalId: null, memberIds: [person.id] }
  const { id: directoryGroup } = await createGroup(owner, facts)
  return { domain: domain.id, directoryUser: person.id, directoryGroup }
}
