import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/withdrawal.action.ts'
import { withdrawPreparation } from './preparation.server.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const seen = String((await request.formData()).get('preparation') ?? '')
  await withdrawPreparation(ctx, { seen })
  const message = 'It is withdrawn. How people sign in is as it was.'
  return redirectWithFlash(`/${ctx.org.slug}/settings/sign-in`, message)
}
