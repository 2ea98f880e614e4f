import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { sharingSchema } from './accommodation.ts'
import { shareNeed } from './accommodations.server.ts'
import type { Route } from './+types/sharing.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy: candidacyId, accommodation: id } = params
  const { text } = await requireForm(request, sharingSchema)
  await shareNeed(ctx, { candidacyId, id, text })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${candidacyId}#accommodations`,
    'The interviewers read it beside their questions.',
  )
}
