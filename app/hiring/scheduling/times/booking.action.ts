import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import { Invalid } from '#app/problems.ts'
import { fromWallTime } from '#app/ui/time/wall-time.ts'
import type { Route } from './+types/booking.action.ts'
import { bookByTeam } from '#app/hiring/scheduling/meetings/offering.server.ts'

const schema = z.object({ at: z.string('Give a date and a time.') })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await requireForm(request, schema)
  const at = fromWallTime(form.at, ctx.actor.timeZone)
  if (!at) throw new Invalid('Give a date and a time.')
  await bookByTeam(ctx, { candidacyId: idOf(params.candidacy), planId: idOf(params.plan) }, at)
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/times/${params.plan}`,
    'Booked. Everybody gets an invitation.',
  )
}
