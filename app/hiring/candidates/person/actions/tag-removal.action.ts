import { organisationContext } from '#app/accounts/context.ts'
import { tagSchema } from '#app/hiring/candidates/person/person.ts'
import { removeTag } from '#app/hiring/candidates/person/tags.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/tag-removal.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { label } = await requireForm(request, tagSchema)
  await removeTag(ctx, { candidacyId: params.candidacy, label })
  const here = `/${ctx.org.slug}/candidacies/${params.candidacy}`
  return redirectWithFlash(here, {
    message: 'The tag is removed.',
    undo: { action: `${here}/tags`, label: 'Undo', fields: { label } },
  })
}
