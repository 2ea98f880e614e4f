import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/withdrawal.action.ts'
import { withdrawApproval } from './approvals.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, request: requestId } = params
  await withdrawApproval(ctx, { documentId, requestId })
  const here = `/${ctx.org.slug}/documents/${documentId}`
  return redirectWithFlash(`${here}/review`, 'They are asked no longer.')
}
