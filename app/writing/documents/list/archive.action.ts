import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/archive.action.ts'
import { archiveDocument } from './archiving.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await archiveDocument(ctx, params.document)
  const here = `/${ctx.org.slug}/documents`
  return redirectWithFlash(here, {
    message: 'The document is archived.',
    undo: { action: `${here}/${params.document}/restoration`, label: 'Restore it', fields: {} },
  })
}
