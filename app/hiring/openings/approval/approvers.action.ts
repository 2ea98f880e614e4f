import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/approvers.action.ts'
import { nameApprovers } from './approvals.server.ts'

/** Three rows of choice, in order; empty ones are left out. */
const schema = z.object({
  approvers: z
    .array(z.uuid().optional())
    .default([])
    .transform((ids) => ids.filter((id) => id !== undefined)),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { approvers } = await requireForm(request, schema)
  await nameApprovers(ctx, { openingId: params.opening, memberIds: approvers })
  const said =
    approvers.length > 0
      ? 'Approvers named. Each is asked in turn.'
      : 'No approval is needed any more.'
  return redirectWithFlash(`/${ctx.org.slug}/openings/${params.opening}/team`, said)
}
