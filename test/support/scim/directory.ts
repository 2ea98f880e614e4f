import { eq } from 'drizzle-orm'
import type { Access, Context } from '#app/accounts/context.ts'
import { makeKey } from '#app/accounts/keys/keys.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { members, users } from '#db/schema/accounts.ts'
import { proveDomain } from '#test/support/identity/ways.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { ScimClient } from '#test/support/scim/client.ts'
import type { Web } from '#test/support/web/web.ts'

export type Directory = { owner: Context; scim: ScimClient; domain: string }

let count = 0

/** An organisation with a verified domain, and a directory that has its key. */
export async function openDirectory(web: Web): Promise<Directory> {
  const domain = `directory-${++count}.example`
  const owner = await addMember(
    web.data.database,
    await addOrganisation(web.data.database),
    'owner',
  )
  await proveDomain(owner, domain)
  return { owner, domain, scim: new ScimClient(web.app, owner.org.slug, await scimKey(owner)) }
}

export const scimKey = async (who: Context): Promise<string> =>
  (await makeKey(who, { name: 'Directory', scopes: ['scim'], lasts: '30' })).key

/** The member of the organisation who has this address. */
export const memberWith = (of: Context, email: string) =>
  accountsTransaction(of, async (tx) => {
    const [row] = await tx.db.select().from(members).where(eq(members.email, email))
    return row
  })

/** Gives a member another address. */
export const moveTo = (member: Context, email: string): Promise<void> =>
  accountsTransaction(member, async (tx) => {
    await tx.db.update(users).set({ email }).where(eq(users.id, member.actor.userId))
    await tx.db.update(members).set({ email }).where(eq(members.id, member.actor.id))
  })

export async function addPerson(of: Context, access: Access, email: string): Promise<Context> {
  const person = await addMember(of.db as Web['data']['database'], of.org, access, 'Ana')
  await moveTo(person, email)
  return person
}
