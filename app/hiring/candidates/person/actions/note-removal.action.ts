import { organisationContext } from '#app/accounts/context.ts'
import { removeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/note-removal.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { candidacyId } = await removeNote(ctx, params.note)
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${candidacyId}#notes`,
    'The note is removed.',
  )
}
