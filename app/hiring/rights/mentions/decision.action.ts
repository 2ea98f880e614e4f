import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/decision.action.ts'
import { decisionSchema } from './decision.ts'
import { decideReview } from './reviews.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { decision } = await requireForm(request, decisionSchema)
  const rows = await decideReview(ctx, { id: params.review, decision })
  return redirectWithFlash(
    `/${ctx.org.slug}/settings/retention`,
    decision === 'struck'
      ? `Struck out of ${rows} texts. Exports that were ready are withdrawn; make a new one if you need it.`
      : 'Left where it stands, and forgotten.',
  )
}
