import type { Access, Context } from '#app/accounts/context.ts'
import { openSession } from '#app/accounts/sessions/sessions.server.ts'
import { hashToken } from '#app/accounts/sessions/tokens.server.ts'
import { scopes } from '#app/accounts/keys/key.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { apiKeys } from '#db/schema/programs.ts'
import { addMember } from '#test/support/people.ts'

/** The people of each organisation, by what they are for. */
const accesses = {
  owner: 'owner',
  admin: 'admin',
  manager: 'hiring-manager',
  otherManager: 'hiring-manager',
  approver: 'hiring-manager',
  recruiter: 'recruiter',
  interviewer: 'interviewer',
  otherInterviewer: 'interviewer',
  secondInterviewer: 'interviewer',
  planner: 'planner',
  viewer: 'viewer',
  target: 'viewer',
  removed: 'admin',
} as const satisfies Record<string, Access>

export type PersonKey = keyof typeof accesses
export type People = Record<PersonKey, Context>

export const personKeys = Object.keys(accesses) as PersonKey[]

/** Everybody of one organisation; `tag` keeps the names of two organisations apart. */
export async function addPeople(db: Database, org: Context['org'], tag: string): Promise<People> {
  const people = {} as People
  for (const key of personKeys) {
    people[key] = await addMember(db, org, accesses[key], `${key} of ${tag}`)
  }
  return people
}

/** Opens a session of this person's; its token is the same on every machine. */
export const tokenOf = ({ db, now, org, actor }: Context, key: string): Promise<string> =>
  accountsTransaction({ db, now }, (tx) =>
    openSession(tx, { userId: actor.userId, agent: 'test', token: `session-${key}-${org.slug}` }),
  )

/** Makes a key of this person's for everything a key can be for; it is the same on every machine. */
export async function keyOf(
  { db, now, org, actor }: Context,
  name: string,
): Promise<{ id: string; text: string }> {
  const id = newId()
  const secret = hashToken(`key-${name}-${org.slug}`)
  const parts = [Buffer.from(org.id.replaceAll('-', ''), 'hex'), Buffer.from(secret, 'base64url')]
  const text = `gwk_${Buffer.concat(parts).toString('base64url')}`
  const row = { orgId: org.id, id, memberId: actor.id, name, scopes: [...scopes], createdAt: now }
  const token = { tokenHash: hashToken(text), ending: text.slice(-4) }
  await accountsTransaction({ db, now, org }, (tx) =>
    tx.db.insert(apiKeys).values({ ...row, ...token }),
  )
  return { id, text }
}
