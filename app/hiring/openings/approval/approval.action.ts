import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/approval.action.ts'
import { approveOpening } from './approvals.server.ts'

const schema = z.object({
  verdict: z.enum(['approved', 'declined']),
  comment: z.string().trim().max(2000).default(''),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await requireForm(request, schema)
  await approveOpening(ctx, { openingId: params.opening, ...form })
  const said =
    form.verdict === 'approved' ? 'Approved.' : 'Declined; the manager sees your comment.'
  return redirectWithFlash(`/${ctx.org.slug}/openings/${params.opening}`, said)
}
