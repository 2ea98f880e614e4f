import { organisationContext } from '#app/accounts/context.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { noteSchema } from '#app/hiring/candidates/person/person.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/notes.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { text } = await requireForm(request, noteSchema)
  await writeNote(ctx, { candidacyId: params.candidacy, text })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}#notes`,
    'Your note is saved.',
  )
}
