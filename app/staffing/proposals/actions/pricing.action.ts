import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/pricing.action.ts'
import { priceAgain } from '#app/staffing/proposals/proposals.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await priceAgain(ctx, params.proposal)
  return redirectWithFlash(`/${ctx.org.slug}/proposals/${params.proposal}`, 'It is being priced.')
}
