import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { bookingForm } from '#app/planning/capacity/people/person-form.ts'
import type { Route } from './+types/booking.action.ts'
import { addBooking } from './days.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await addBooking(ctx, params.person, await requireForm(request, bookingForm))
  return redirectWithFlash(`/${ctx.org.slug}/capacity/people/${params.person}`, 'Booked.')
}
