import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { recallSeal } from '#app/hiring/scorecards/seals.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/recall.action.ts'

const schema = z.object({ reason: z.string('Say why.').trim().min(1, 'Say why.').max(500) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { reason } = await requireForm(request, schema)
  await recallSeal(ctx, { interviewId: params.interview, reason })
  return redirectWithFlash(
    `/${ctx.org.slug}/interviews/${params.interview}/scorecard`,
    'The seal is recalled. Seal it again when you are done.',
  )
}
