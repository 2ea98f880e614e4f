import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context, InTransaction, PersonContext } from '#app/accounts/context.ts'
import {
  connect,
  findConnected,
  isSameClient,
} from '#app/accounts/providers/settings/connected.server.ts'
import type { ConnectedRow } from '#app/accounts/providers/settings/connected.server.ts'
import { troubleWith } from '#app/accounts/providers/settings/discovery.server.ts'
import { tellOwners } from '#app/accounts/seats/owners.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { tellPreparer } from './news.server.ts'
import { mayConfirm } from './preparation.ts'
import { changedMeanwhile, findPrepared, happened, takePrepared } from './preparation.server.ts'

/** A member in a session that says how they signed in: programs, which act by keys, have none. */
export type SeatedContext = Context & Pick<PersonContext, 'person'>

/** What an owner looked at: this preparation, beside this version of what is in force. */
type Shown = { seen: string; version: number }

/** Refuses whoever may not put a provider in force, or not in the session they have. */
export function requireOwnersCode(ctx: SeatedContext): void {
  const verdict = mayConfirm(ctx)
  if (!verdict.ok) throw new Forbidden(verdict.reason)
}

/** Puts in force what waits, exactly as it was shown, if the provider can still be used. Gives its name. */
export async function confirmProvider(
  ctx: SeatedContext,
  { seen, version }: Shown,
): Promise<string> {
  requireOwnersCode(ctx)
  const waiting = await accountsTransaction(ctx, async (tx) => {
    await entitled(tx, 'sso')
    return findPrepared(tx)
  })
  if (waiting?.id !== seen) throw changedMeanwhile()
  const trouble = await troubleWith(ctx, waiting.issuer)
  if (trouble !== null) throw new Invalid(trouble)
  return accountsTransaction(ctx, async (tx) => {
    const taken = await takePrepared(tx, seen)
    const before = await findConnected(tx)
    const { name, issuer, clientId, defaultAccess } = taken
    const sealedSecret = taken.sealedSecret ?? keptSecret(before, taken)
    const values = { name, issuer, clientId, defaultAccess, sealedSecret }
    await connect(tx, { before, version, values })
    await record(tx, happened(tx, 'identity-provider.preparation-confirmed', taken))
    await tellAll(tx, taken)
    return name
  })
}

function keptSecret(before: ConnectedRow | null, taken: { issuer: string; clientId: string }) {
  if (before && isSameClient(before, taken)) return before.sealedSecret
  throw new Invalid(
    'It was to keep the secret of a provider that is no longer connected. Prepare it again, with its own.',
  )
}

type Taken = Parameters<typeof tellPreparer>[1]

async function tellAll(tx: InTransaction, taken: Taken) {
  const what = `confirmed an identity provider that was prepared: it is now ${taken.name} (${taken.issuer})`
  await tellOwners(tx, { what, page: 'sign-in' })
  await tellPreparer(tx, taken, 'confirmed')
}
