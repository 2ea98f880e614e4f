import { and, eq, sql } from 'drizzle-orm'
import { sealSecret } from '#app/accounts/providers/client-secret.server.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import { forgetConfirmations } from '#app/accounts/seats/confirmations.server.ts'
import { forgetProof } from '#app/accounts/sessions/ending.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { newId } from '#db/ids.ts'
import { identityProviders } from '#db/schema/identity.ts'

export type ConnectedRow = typeof identityProviders.$inferSelect
type Values = Pick<ConnectedRow, 'name' | 'issuer' | 'clientId' | 'sealedSecret' | 'defaultAccess'>

export async function findConnected(tx: InTransaction): Promise<ConnectedRow | null> {
  const [row] = await tx.db
    .select()
    .from(identityProviders)
    .where(eq(identityProviders.orgId, tx.org.id))
  return row ?? null
}

type Client = { issuer: string; clientId: string }

/** A stored secret goes to the client it was given for and to no other. */
export const isSameClient = (one: Client | null, { issuer, clientId }: Client): boolean =>
  one?.issuer === issuer && one.clientId === clientId

/** The secret that was typed, sealed; null where the field was left empty to keep the one there is. */
export const typedSecret = (
  { services, org }: InTransaction,
  { clientSecret }: { clientSecret: string },
): string | null => (clientSecret === '' ? null : sealSecret(services.secret, org.id, clientSecret))

export function missingSecret(): Invalid {
  const message = 'Give the secret that belongs to this client.'
  return new Invalid(message, { clientSecret: [message] })
}

export const changedMeanwhile = () =>
  new Conflict('Somebody else saved these settings while you were editing.')

type Connection = { before: ConnectedRow | null; version: number; values: Values }

/**
 * Puts a provider in force, in the place of `before`, which has to be of the version that was shown. Another provider,
 * or another client at it, begins without what was proved and confirmed at the last, and is required of nobody yet.
 */
export async function connect(
  tx: InTransaction,
  { before, version, values }: Connection,
): Promise<void> {
  if ((before?.version ?? 0) !== version) throw changedMeanwhile()
  if (before && before.issuer !== values.issuer) await forgetProof(tx, tx.org.id)
  if (before && !isSameClient(before, values)) await forgetConfirmations(tx, tx.org.id)
  const requiredAt = before?.issuer === values.issuer ? before.requiredAt : null
  const saved = before
    ? await update(tx, { ...values, requiredAt }, version)
    : await tx.db
        .insert(identityProviders)
        .values({ orgId: tx.org.id, id: newId(), ...values })
        .onConflictDoNothing()
        .returning(savedId)
  if (saved.length === 0) throw changedMeanwhile()
}

const savedId = { id: identityProviders.id }

const update = (tx: InTransaction, values: Partial<ConnectedRow>, version: number) =>
  tx.db
    .update(identityProviders)
    .set({ ...values, version: sql`${identityProviders.version} + 1` })
    .where(and(eq(identityProviders.orgId, tx.org.id), eq(identityProviders.version, version)))
    .returning(savedId)
