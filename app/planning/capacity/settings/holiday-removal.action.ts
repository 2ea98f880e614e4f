import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/holiday-removal.action.ts'
import { removeHoliday } from './settings.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await removeHoliday(ctx, params.holiday)
  return redirectWithFlash(`/${ctx.org.slug}/capacity/calendar`, 'Removed.')
}
