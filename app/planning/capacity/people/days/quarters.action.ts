import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { quartersForm } from '#app/planning/capacity/people/person-form.ts'
import type { Route } from './+types/quarters.action.ts'
import { setQuarters } from '#app/planning/capacity/people/people.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { rows } = await requireForm(request, quartersForm)
  await setQuarters(ctx, params.person, rows)
  return redirectWithFlash(
    `/${ctx.org.slug}/capacity/people/${params.person}`,
    'The quarters are saved.',
  )
}
