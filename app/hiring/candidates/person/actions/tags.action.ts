import { organisationContext } from '#app/accounts/context.ts'
import { tagSchema } from '#app/hiring/candidates/person/person.ts'
import { addTag } from '#app/hiring/candidates/person/tags.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/tags.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { label } = await requireForm(request, tagSchema)
  await addTag(ctx, { candidacyId: params.candidacy, label })
  return redirectWithFlash(`/${ctx.org.slug}/candidacies/${params.candidacy}`, 'The tag is added.')
}
