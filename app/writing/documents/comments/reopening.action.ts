import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/reopening.action.ts'
import { reopenComment } from './comments.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, comment: commentId } = params
  await reopenComment(ctx, { documentId, commentId })
  return redirectWithFlash(`/${ctx.org.slug}/documents/${documentId}`, 'The comment is open again.')
}
