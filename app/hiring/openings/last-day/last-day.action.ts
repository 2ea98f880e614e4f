import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { Invalid } from '#app/problems.ts'
import type { Route } from './+types/last-day.action.ts'
import { lastDaySchema } from './last-day.ts'
import { moveLastDay } from './last-days.server.ts'

const schema = z.object({ lastDay: lastDaySchema })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { lastDay } = await requireForm(request, schema)
  const opening = `/${ctx.org.slug}/openings/${params.opening}`
  try {
    await moveLastDay(ctx, { openingId: params.opening, lastDay })
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return redirectWithFlash(opening, { message: error.message, tone: 'danger' })
  }
  return redirectWithFlash(opening, 'People can apply again until then.')
}
