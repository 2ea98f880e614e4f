import { createGroup } from '#app/accounts/directory/groups.server.ts'
import { createPerson } from '#app/accounts/directory/people.server.ts'
import { claimDomain, listDomains } from '#app/accounts/domains/domains.server.ts'
import { sealSecret } from '#app/accounts/providers/client-secret.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { identityProviders, preparedProviders } from '#db/schema/identity.ts'
import type { People } from '#test/web/access/world/people.ts'

export type IdentityIds = {
  domain: string
  preparation: string
  directoryUser: string
  directoryGroup: string
}

/** A domain that waits for its proof, a provider that never answers, and another that waits for an owner. */
export async function addIdentity({ owner, admin }: People, tag: string): Promise<IdentityIds> {
  await claimDomain(owner, { name: `${tag}.invalid` })
  const [domain] = await listDomains(owner)
  if (!domain) throw new Error('The domain is not there.')
  const orgId = owner.org.id
  const preparation = newId()
  await accountsTransaction(owner, async (tx) => {
    await tx.db.insert(identityProviders).values({
      orgId,
      id: newId(),
      name: 'Nobody there',
      issuer: 'https://127.0.0.1:9',
      clientId: 'groundwork',
      sealedSecret: sealSecret(tx.services.secret, orgId, `a client secret of ${tag}`),
    })
    await tx.db.insert(preparedProviders).values({
      orgId,
      id: preparation,
      name: `Prepared by ${tag}`,
      issuer: 'https://127.0.0.1:9/other',
      clientId: `client of ${tag}`,
      sealedSecret: sealSecret(tx.services.secret, orgId, `another secret of ${tag}`),
      preparedBy: admin.actor.id,
      preparedAt: tx.now,
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
  return { domain: domain.id, preparation, directoryUser: person.id, directoryGroup }
}
