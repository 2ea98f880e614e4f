import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/verdict.action.ts'
import { giveApproval } from './approvals.server.ts'
import { verdictForm } from '#app/writing/documents/review/review-form.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const given = await requireForm(request, verdictForm)
  const { document: documentId, request: requestId } = params
  await giveApproval(ctx, deskOf(context), { documentId, requestId, ...given })
  return redirectWithFlash(
    `/${ctx.org.slug}/documents/${documentId}/review`,
    given.verdict === 'approved' ? 'You approved it.' : 'You asked for changes.',
  )
}
