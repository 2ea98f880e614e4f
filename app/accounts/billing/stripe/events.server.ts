import type { Stripe } from 'stripe'
import { eq } from 'drizzle-orm'
import type { SiteContext } from '#app/accounts/context.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { accountsTransaction, enterOrganisation } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { customers, stripeEvents } from '#db/schema/billing.ts'
import { stripeOf } from './stripe.server.ts'

export const syncKind = 'billing.sync'

/** How old a signature may be, in seconds: an event that somebody kept and sends again later is refused. */
const tolerance = 300

/**
 * Takes an event that Stripe has signed, once. What it says is not believed: it only has the organisation's state
 * fetched. Gives the organisation whose state that is; null where there is nothing to do.
 */
export async function takeEvent(
  site: SiteContext,
  { body, signature }: { body: string; signature: string },
): Promise<{ orgId: string } | null> {
  const event = verified(site, body, signature)
  const { customer, organisation } = partiesOf(event)
  return accountsTransaction(site, async (tx) => {
    const [known] = customer
      ? await tx.db
          .select({ orgId: customers.orgId })
          .from(customers)
          .where(eq(customers.customerId, customer))
      : []
    if (known && organisation && organisation !== known.orgId)
      throw new Invalid('The customer of this event belongs to another organisation.')
    const added = await tx.db
      .insert(stripeEvents)
      .values({
        id: event.id,
        type: event.type,
        orgOfEvent: known?.orgId ?? null,
        happenedAt: new Date(event.created * 1000),
        receivedAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: stripeEvents.id })
    if (!known || added.length === 0) return null
    await enterOrganisation(tx, known.orgId)
    const { orgId } = known
    const key = `billing:${event.id}`
    await enqueue({ ...tx, org: { id: orgId } }, { kind: syncKind, key, payload: {} })
    return { orgId }
  })
}

function verified({ services, now }: SiteContext, body: string, signature: string): Stripe.Event {
  const { stripe: account } = services
  if (!account) throw new NotFound()
  try {
    return stripeOf(services).webhooks.constructEvent(
      body,
      signature,
      account.webhookSecret,
      tolerance,
      undefined,
      now.getTime(),
    )
  } catch {
    throw new Invalid('The signature of this event does not hold.')
  }
}

type Parties = { customer: string | null; organisation: string | null }

/** Whom an event is about, by Stripe's name and by ours where it carries one. */
function partiesOf({ type, data: { object } }: Stripe.Event): Parties {
  const said: Record<string, unknown> = { ...object }
  const named = type.startsWith('customer.') && said.object === 'customer' ? said.id : said.customer
  const metadata: unknown = said.metadata
  const organisation =
    typeof metadata === 'object' && metadata !== null && 'organisation' in metadata
      ? metadata.organisation
      : null
  return {
    customer: idIn(named),
    organisation: typeof organisation === 'string' ? organisation : null,
  }
}

function idIn(named: unknown): string | null {
  if (typeof named === 'string') return named
  return typeof named === 'object' && named !== null && 'id' in named ? String(named.id) : null
}
