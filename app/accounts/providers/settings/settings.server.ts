import { count, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { requireOwnersCode } from '#app/accounts/providers/preparation/confirming.server.ts'
import type { SeatedContext } from '#app/accounts/providers/preparation/confirming.server.ts'
import { tellOwners } from '#app/accounts/seats/owners.server.ts'
import { forgetProof } from '#app/accounts/sessions/ending.server.ts'
import { Invalid, NotFound, Unprocessable } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { identities } from '#db/schema/accounts.ts'
import { identityProviders, verifiedDomains } from '#db/schema/identity.ts'
import { forgetConfirmations } from '#app/accounts/seats/confirmations.server.ts'
import { troubleWith } from './discovery.server.ts'
import {
  connect,
  findConnected,
  isSameClient,
  missingSecret,
  typedSecret,
} from './connected.server.ts'
import type { ConnectedRow } from './connected.server.ts'
import { keyInOrganisation } from '#app/accounts/identity-key.ts'
import type { ProviderInput } from '#app/accounts/providers/provider.ts'

export type ProviderSettings = {
  /** Null as long as none is connected. */
  provider: Omit<ConnectedRow, 'orgId' | 'id' | 'sealedSecret'> | null
  domains: string[]
  /** How many people have signed in through it. */
  people: number
}

/** How people of the organisation sign in. */
export const findProviderSettings = (ctx: Context): Promise<ProviderSettings> => {
  authorise(ctx.actor, 'identity.prepare')
  return accountsTransaction(ctx, async (tx) => {
    const row = await findConnected(tx)
    const held = await domainsOf(tx)
    if (!row) return { provider: null, domains: held, people: 0 }
    const { name, issuer, clientId, defaultAccess, requiredAt, version } = row
    const provider = { name, issuer, clientId, defaultAccess, requiredAt, version }
    return { provider, domains: held, people: await countPeople(tx, issuer) }
  })
}

/** Connects a provider, or changes the one there is, in one step, once its description was read and found usable. */
export async function saveProvider(
  ctx: SeatedContext,
  { version, ...input }: ProviderInput & { version: number },
): Promise<void> {
  requireOwnersCode(ctx)
  await accountsTransaction(ctx, (tx) => entitled(tx, 'sso'))
  const trouble = await troubleWith(ctx, input.issuer)
  if (trouble !== null) throw new Invalid(trouble, { issuer: [trouble] })
  await accountsTransaction(ctx, async (tx) => {
    const before = await findConnected(tx)
    const { name, issuer, clientId, defaultAccess = null } = input
    const sealedSecret =
      typedSecret(tx, input) ?? (isSameClient(before, input) ? before?.sealedSecret : null)
    if (!sealedSecret) throw missingSecret()
    const values = { name, issuer, clientId, defaultAccess, sealedSecret }
    await connect(tx, { before, version, values })
    await record(tx, {
      verb: before ? 'identity-provider.changed' : 'identity-provider.connected',
      subject: { type: 'organisation', id: tx.org.id },
    })
    const deed = before ? 'changed the identity provider: it is now' : 'connected'
    await tellOwners(tx, { what: `${deed} ${name} (${issuer})`, page: 'sign-in' })
  })
}

/** Reads the provider's description again; null where all is well, else what is wrong. */
export async function testProvider(ctx: Context): Promise<string | null> {
  authorise(ctx.actor, 'identity.prepare')
  const row = await accountsTransaction(ctx, findConnected)
  if (!row) throw new NotFound()
  return troubleWith(ctx, row.issuer)
}

/** Asks members to come through the provider from now on, or no longer. */
export const requireProvider = (
  ctx: Context,
  { required }: { required: boolean },
): Promise<void> => {
  authorise(ctx.actor, 'identity.settings')
  return accountsTransaction(ctx, async (tx) => {
    const row = await findConnected(tx)
    if (!row) throw new NotFound()
    if (required) await mayRequire(tx, row)
    await tx.db
      .update(identityProviders)
      .set({ requiredAt: required ? (row.requiredAt ?? tx.now) : null })
      .where(eq(identityProviders.orgId, tx.org.id))
    await record(tx, {
      verb: required ? 'identity-provider.required' : 'identity-provider.made-optional',
      subject: { type: 'organisation', id: tx.org.id },
    })
    const what = required
      ? `asked everybody to come through ${row.name} from now on`
      : `let everybody sign in by a code again, beside ${row.name}`
    await tellOwners(tx, { what, page: 'sign-in' })
  })
}

async function mayRequire(tx: InTransaction, { issuer }: ConnectedRow): Promise<void> {
  await entitled(tx, 'sso')
  if ((await domainsOf(tx)).length === 0) {
    throw new Unprocessable('Verify a domain first: nobody else is let in through a provider.')
  }
  if ((await countPeople(tx, issuer)) === 0) {
    throw new Unprocessable('Sign in through it once yourself first, so that nobody is locked out.')
  }
}

/** Takes the provider away: who signed in through it alone is signed out, and everybody signs in by a code again. */
export const disconnectProvider = (ctx: Context): Promise<void> => {
  authorise(ctx.actor, 'identity.settings')
  return accountsTransaction(ctx, async (tx) => {
    const gone = await tx.db
      .delete(identityProviders)
      .where(eq(identityProviders.orgId, tx.org.id))
      .returning({ name: identityProviders.name })
    const [row] = gone
    if (!row) throw new NotFound()
    await forgetProof(tx, tx.org.id)
    await forgetConfirmations(tx, tx.org.id)
    await record(tx, {
      verb: 'identity-provider.removed',
      subject: { type: 'organisation', id: tx.org.id },
    })
    await tellOwners(tx, { what: `disconnected ${row.name}`, page: 'sign-in' })
  })
}

async function domainsOf(tx: InTransaction): Promise<string[]> {
  const rows = await tx.db
    .select({ name: verifiedDomains.name })
    .from(verifiedDomains)
    .where(eq(verifiedDomains.orgId, tx.org.id))
  return rows.map(({ name }) => name).toSorted()
}

async function countPeople(tx: InTransaction, issuer: string): Promise<number> {
  const [row] = await tx.db
    .select({ people: count() })
    .from(identities)
    .where(eq(identities.provider, keyInOrganisation(tx.org.id, issuer)))
  return row?.people ?? 0
}
