import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/feedback.action.ts'
import { feedBack } from './feeding.server.ts'

const form = z.object({ feed: z.string().max(60) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { useCase: useCaseId, kind } = params
  const { feed } = await requireForm(request, form)
  const { words } = await feedBack(ctx, { useCaseId, kind, feed })
  return redirectWithFlash(`/${ctx.org.slug}/use-cases/${useCaseId}/modules/${kind}`, words)
}
