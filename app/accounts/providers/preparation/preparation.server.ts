import { and, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { Access } from '#app/accounts/actor.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import type { ProviderInput } from '#app/accounts/providers/provider.ts'
import {
  findConnected,
  isSameClient,
  missingSecret,
  typedSecret,
} from '#app/accounts/providers/settings/connected.server.ts'
import { troubleWith } from '#app/accounts/providers/settings/discovery.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { preparedProviders } from '#db/schema/identity.ts'
import { tellOfPreparation, tellPreparer } from './news.server.ts'
import type { Preparation } from './preparation.ts'

type Row = typeof preparedProviders.$inferSelect
/** Which preparation somebody looked at; empty where there was none. */
type Seen = { seen: string }

/** The provider that waits for an owner, without its secret; null where none does. */
export const findPreparation = (ctx: Context): Promise<Preparation | null> => {
  authorise(ctx.actor, 'identity.prepare')
  return accountsTransaction(ctx, async (tx) => {
    const row = await findPrepared(tx)
    if (!row) return null
    const { id, name, issuer, clientId, defaultAccess, sealedSecret, preparedAt } = row
    const [member] = await tx.db
      .select({ name: members.name, access: members.access, removedAt: members.removedAt })
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), eq(members.id, row.preparedBy)))
    const facts = { id, name, issuer, clientId, defaultAccess, preparedAt }
    const mayStill = member?.removedAt === null && isPreparer(tx, member.access)
    const by = { preparedBy: member?.name ?? '', mayStill }
    return { ...facts, ...by, bringsSecret: sealedSecret !== null }
  })
}

const isPreparer = (tx: InTransaction, access: Access) =>
  can({ ...tx.actor, access }, 'identity.prepare').ok

/** Has a provider, or a change of the one there is, wait for an owner, once its description was read and found usable. */
export async function prepareProvider(
  ctx: Context,
  { seen, ...input }: ProviderInput & Seen,
): Promise<void> {
  authorise(ctx.actor, 'identity.prepare')
  await accountsTransaction(ctx, (tx) => entitled(tx, 'sso'))
  const trouble = await troubleWith(ctx, input.issuer)
  if (trouble !== null) throw new Invalid(trouble, { issuer: [trouble] })
  await accountsTransaction(ctx, async (tx) => {
    const waiting = await findPrepared(tx)
    if ((waiting?.id ?? '') !== seen) throw changedMeanwhile()
    const sealedSecret = await secretFor(tx, input, waiting)
    if (waiting) await takePrepared(tx, seen)
    const { name, issuer, clientId, defaultAccess = null } = input
    const facts = { name, issuer, clientId, defaultAccess, sealedSecret }
    const by = { preparedBy: tx.actor.id, preparedAt: tx.now }
    const added = await tx.db
      .insert(preparedProviders)
      .values({ orgId: tx.org.id, id: newId(), ...facts, ...by })
      .onConflictDoNothing()
      .returning({ id: preparedProviders.id })
    if (added.length === 0) throw changedMeanwhile()
    await record(tx, happened(tx, 'identity-provider.prepared'))
    await tellOfPreparation(tx, input)
  })
}

/** An empty field keeps the secret that waits, or the one in force, each for the client it was given for. */
async function secretFor(
  tx: InTransaction,
  input: ProviderInput,
  waiting: Row | null,
): Promise<string | null> {
  const typed = typedSecret(tx, input)
  if (typed !== null) return typed
  if (waiting?.sealedSecret && isSameClient(waiting, input)) return waiting.sealedSecret
  if (!isSameClient(await findConnected(tx), input)) throw missingSecret()
  return null
}

/** Takes back what waits, so that nobody confirms it any more. */
export const withdrawPreparation = (ctx: Context, { seen }: Seen): Promise<void> => {
  authorise(ctx.actor, 'identity.prepare')
  return accountsTransaction(ctx, async (tx) => {
    const row = await takePrepared(tx, seen)
    await record(tx, happened(tx, 'identity-provider.preparation-withdrawn', row))
    await tellPreparer(tx, row, 'withdrawn')
  })
}

/** Reads the description of the provider that waits again; null where all is well, else what is wrong. */
export async function testPreparation(ctx: Context): Promise<string | null> {
  authorise(ctx.actor, 'identity.prepare')
  const row = await accountsTransaction(ctx, findPrepared)
  if (!row) throw new NotFound()
  return troubleWith(ctx, row.issuer)
}

export async function findPrepared(tx: InTransaction): Promise<Row | null> {
  const [row] = await tx.db
    .select()
    .from(preparedProviders)
    .where(eq(preparedProviders.orgId, tx.org.id))
  return row ?? null
}

/** Takes away the very preparation that was looked at: of two who act on it one does. */
export async function takePrepared(tx: InTransaction, id: string): Promise<Row> {
  if (!isId(id)) throw changedMeanwhile()
  const [row] = await tx.db
    .delete(preparedProviders)
    .where(and(eq(preparedProviders.orgId, tx.org.id), eq(preparedProviders.id, id)))
    .returning()
  if (!row) throw changedMeanwhile()
  return row
}

export const changedMeanwhile = () =>
  new Conflict(
    'What is prepared has changed since you looked. Open Sign-in again, and look at it anew.',
  )

type Happened =
  | 'identity-provider.prepared'
  | 'identity-provider.preparation-withdrawn'
  | 'identity-provider.preparation-confirmed'

export const happened = (
  { org }: InTransaction,
  verb: Happened,
  row?: Pick<Row, 'preparedBy'>,
) => ({
  verb,
  subject: { type: 'organisation', id: org.id },
  ...(row && { data: { preparedBy: row.preparedBy } }),
})

/** What waits for the owners to confirm it: one row at most. */
export const awaitedProviders = ({ org }: InTransaction): SQL => sql`
  select p.id, p.name as title, m.name || ' prepared it' as note, p.prepared_at as at
  from ${preparedProviders} p join ${members} m on m.org_id = p.org_id and m.id = p.prepared_by
  where p.org_id = ${org.id}`
