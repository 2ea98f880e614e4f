import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { leaveForm } from '#app/planning/capacity/people/person-form.ts'
import type { Route } from './+types/leave.action.ts'
import { addLeave } from './days.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await addLeave(ctx, params.person, await requireForm(request, leaveForm))
  return redirectWithFlash(
    `/${ctx.org.slug}/capacity/people/${params.person}`,
    'The days away are entered.',
  )
}
