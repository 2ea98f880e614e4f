import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import type { Route } from './+types/hook.feed.ts'
import { takeEvent } from './events.server.ts'

/** Where Stripe says what happened. The signature covers the bytes as they came. */
export async function action({ request, context }: Route.ActionArgs) {
  const signature = request.headers.get('Stripe-Signature') ?? ''
  await takeEvent(siteOf(context), { body: await request.text(), signature })
  return Response.json({ received: true })
}
