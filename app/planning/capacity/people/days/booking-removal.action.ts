import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/booking-removal.action.ts'
import { removeBooking } from './days.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await removeBooking(ctx, { staffId: params.person, id: params.booking })
  return redirectWithFlash(`/${ctx.org.slug}/capacity/people/${params.person}`, 'Removed.')
}
