import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/holiday.action.ts'
import { holidayForm } from './settings-form.ts'
import { addHoliday } from './settings.server.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await requireForm(request, holidayForm)
  await addHoliday(ctx, form)
  return redirectWithFlash(`/${ctx.org.slug}/capacity/calendar`, `${form.name} is a holiday now.`)
}
