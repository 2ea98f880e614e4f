import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/revocation.action.ts'
import { revokeDocumentLink } from './links.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, link: linkId } = params
  await revokeDocumentLink(ctx, { documentId, linkId })
  const here = `/${ctx.org.slug}/documents/${documentId}`
  return redirectWithFlash(`${here}/links`, 'The link leads nowhere any more.')
}
