import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/verdict.action.ts'
import { verdictSchema } from '#app/staffing/proposals/proposal.ts'
import { judgeProposal } from '#app/staffing/proposals/proposals.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const input = await requireForm(request, verdictSchema)
  await judgeProposal(ctx, params.proposal, input)
  const said = input.verdict === 'approved' ? 'Approved. It can be opened now.' : 'Declined.'
  return redirectWithFlash(`/${ctx.org.slug}/proposals/${params.proposal}`, said)
}
