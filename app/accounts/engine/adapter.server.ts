import type { Adapter, AdapterUser } from '@auth/core/adapters'
import { and, eq } from 'drizzle-orm'
import type { Person, SiteContext } from '#app/accounts/context.ts'
import { recordSignIn } from '#app/accounts/audit/record-sign-in.server.ts'
import { vouchesFor } from '#app/accounts/providers/arrival.server.ts'
import { confirm } from '#app/accounts/providers/confirmation.server.ts'
import { joinThrough, standingIn } from '#app/accounts/providers/joining.server.ts'
import { identityKey } from '#app/accounts/providers/provider.ts'
import type { IdentityProvider } from '#app/accounts/providers/provider.ts'
import { atProviderOf, byAddress } from '#app/accounts/door.ts'
import { openSession } from '#app/accounts/sessions/sessions.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { identities, users } from '#db/schema/accounts.ts'
import { nameFromAddress } from './address.ts'
import { consumeSignIn } from './sign-ins.server.ts'

export type Visitor = {
  /** The cookie that binds an e-mail sign-in to this browser. */
  browser: string
  agent: string
  /** Where they come from, unless they redeem a code. */
  provider: IdentityProvider | null
  /** Whose session the browser has. */
  present: Person | null
}

type Session = { token: string | null }

const longestName = 120
const never = new Date(8.64e15)

const columns = { id: users.id, email: users.email, name: users.name }
const asAdapterUser = (row: { id: string; email: string; name: string }): AdapterUser => ({
  ...row,
  emailVerified: null,
})

/** The engine's view of the database. Times are ours: the engine's own clock decides nothing. */
export function databaseAdapter(site: SiteContext, visitor: Visitor, session: Session): Adapter {
  const within = <T>(work: (tx: SiteContext & { db: Transaction }) => Promise<T>) =>
    accountsTransaction(site, work)
  const findUser = (by: 'id' | 'email', value: string) =>
    within(async ({ db }) => {
      const [row] = await db.select(columns).from(users).where(eq(users[by], value))
      return row ? asAdapterUser(row) : null
    })
  const getUser = (id: string) => findUser('id', id)
  return {
    getUser,
    getUserByEmail: (email) => findUser('email', email),
    getUserByAccount: ({ providerAccountId }) =>
      within((tx) => linkedUser(tx, visitor, providerAccountId)),
    createUser: (user) => within((tx) => createUser(tx, user)),
    updateUser: async ({ id }) => (await getUser(id)) ?? Promise.reject(new Error('No such user.')),
    linkAccount: ({ userId, providerAccountId }) =>
      within((tx) => linkIdentity(tx, visitor, { userId, subject: providerAccountId })),
    createSession: async ({ sessionToken, userId }) => {
      await within((tx) => letIn(tx, visitor, { userId, token: sessionToken }))
      session.token = sessionToken
      return { sessionToken, userId, expires: never }
    },
    getSessionAndUser: () => null,
    updateSession: () => null,
    deleteSession: () => null,
    createVerificationToken: () => null,
    useVerificationToken: async ({ identifier, token }) => {
      const { browser } = visitor
      const ok = await consumeSignIn(site, { browser, email: identifier, tokenHash: token })
      return ok ? { identifier, token, expires: never } : null
    },
  }
}

const keyOf = ({ provider }: Visitor) => (provider ? identityKey(provider) : '')

type Within = SiteContext & { db: Transaction }

/** Opens the session, and the organisation's door to a newcomer of its own provider. */
async function letIn(
  tx: Within,
  { agent, provider }: Visitor,
  { userId, token }: { userId: string; token: string },
): Promise<void> {
  const owner = provider?.organisation
  const proof = owner ? atProviderOf(owner.id) : byAddress
  await openSession(tx, { userId, agent, token, proof })
  if (owner) await joinThrough(tx, owner, userId)
  await recordSignIn(tx, { userId, proof })
}

async function linkedUser({ db }: { db: Transaction }, visitor: Visitor, subject: string) {
  const [row] = await db
    .select(columns)
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.provider, keyOf(visitor)), eq(identities.subject, subject)))
  return row ? asAdapterUser(row) : null
}

/** Two first sign-ins with one address at once make one person. */
async function createUser({ db, now }: { db: Transaction; now: Date }, user: AdapterUser) {
  const name = (user.name?.trim() || nameFromAddress(user.email)).slice(0, longestName)
  await db
    .insert(users)
    .values({ id: newId(), email: user.email, name, createdAt: now })
    .onConflictDoNothing({ target: users.email })
  const [row] = await db.select(columns).from(users).where(eq(users.email, user.email))
  if (!row) throw new Error('The new user is not there.')
  return asAdapterUser(row)
}

async function linkIdentity(
  tx: Within,
  { provider, present }: Visitor,
  { userId, subject }: { userId: string; subject: string },
): Promise<void> {
  const identity = { userId, subject, provider: provider ? identityKey(provider) : '' }
  await tx.db.insert(identities).values({ id: newId(), ...identity, createdAt: tx.now })
  const owner = provider?.organisation
  if (!owner || !vouchesFor(present, { userId, orgId: owner.id })) return
  const standing = await standingIn(tx, owner, { email: '', userId })
  if (standing === 'owner')
    await confirm(tx, { provider: { ...provider, organisation: owner }, subject })
}
