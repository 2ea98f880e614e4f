import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/last-day.action.ts'
import { lastDaySchema } from './last-day.ts'
import { moveLastDay } from './last-days.server.ts'

const schema = z.object({ lastDay: lastDaySchema })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { lastDay } = await requireForm(request, schema)
  await moveLastDay(ctx, { openingId: params.opening, lastDay })
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${params.opening}`,
    'People can apply again until then.',
  )
}
