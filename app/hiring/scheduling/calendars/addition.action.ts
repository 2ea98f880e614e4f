import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import type { Route } from './+types/addition.action.ts'
import { subscriptionSchema } from './subscription.ts'
import { subscribe } from './subscriptions.server.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, subscriptionSchema), async (wanted) => {
    await subscribe(ctx, wanted)
    return redirectWithFlash(
      `/${ctx.org.slug}/availability`,
      'The calendar is added and read in a moment.',
    )
  })
}
