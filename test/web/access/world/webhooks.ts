import { addHook } from '#app/accounts/hooks/hooks.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { hookDeliveries } from '#db/schema/programs.ts'

export type WebhookIds = { webhook: string; delivery: string }

/** An endpoint that is told of nothing that happens in this world, and one message to it. */
export async function addWebhook(owner: Context): Promise<WebhookIds> {
  const url = `https://${owner.org.slug}.example.test/hook`
  const { id: webhook } = await addHook(owner, { url, types: ['opening.reopened'] })
  const delivery = newId()
  const payload = { type: 'opening.reopened' }
  const row = { hookId: webhook, type: 'opening.reopened', payload, createdAt: owner.now }
  await transaction(owner, (tx) =>
    tx.db.insert(hookDeliveries).values({ orgId: tx.org.id, id: delivery, ...row }),
  )
  return { webhook, delivery }
}
