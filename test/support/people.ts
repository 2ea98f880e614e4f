import { createMemoryFileStorage } from '@remix-run/file-storage/memory'
import type { Access, Context } from '#app/accounts/context.ts'
import { outgoingFetch } from '#app/http/outgoing/outgoing-fetch.server.ts'
import { textRecords } from '#app/http/outgoing/text-records.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members, memberships, organisations, settings, users } from '#db/schema/accounts.ts'

export const testNow = new Date('2026-03-02T09:00:00Z')

const services: Context['services'] = {
  secret: 'a secret for tests, long enough to pass every check',
  origin: 'http://localhost:3000',
  mailFrom: 'Groundwork <groundwork@example.test>',
  files: createMemoryFileStorage(),
  outgoing: outgoingFetch({ allowPrivate: true }),
  textRecords: textRecords(),
  model: null,
}

/** Makes an organisation with its settings row. */
export async function addOrganisation(
  db: Database,
  name = 'Test company',
  slug = `test-${newId().slice(-12)}`,
  id = newId(),
): Promise<Context['org']> {
  const org = { id, slug, name }
  await accountsTransaction({ db, org }, async (tx) => {
    await tx.db.insert(organisations).values({ ...org, createdAt: testNow })
    await tx.db.insert(settings).values({ orgId: org.id, id: newId(), employerSize: 120 })
  })
  return org
}

/** Makes a person with a membership and gives the context they act in. */
export async function addMember(
  db: Database,
  org: Context['org'],
  access: Access,
  name = access as string,
): Promise<Context> {
  const userId = newId()
  const id = newId()
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${id.slice(-6)}@example.test`
  await accountsTransaction({ db, org }, async (tx) => {
    await tx.db.insert(users).values({ id: userId, email, name, createdAt: testNow })
    await tx.db
      .insert(members)
      .values({ orgId: org.id, id, userId, name, email, access, joinedAt: testNow })
    await tx.db.insert(memberships).values({ userId, orgId: org.id, memberId: id })
  })
  return {
    db,
    org,
    actor: { kind: 'member', id, userId, name, access, timeZone: 'UTC' },
    now: testNow,
    services,
  }
}
