import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/return.feed.ts'
import { refreshBilling } from './plans.server.ts'

/** Where Stripe's pages lead back to: what was done there is looked up at once. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  await refreshBilling(ctx)
  return redirectWithFlash(
    `/${ctx.org.slug}/settings/billing`,
    'Thank you. This is how it stands now.',
  )
}
