import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { postDiscussionRating } from '#app/hiring/scorecards/seals.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/later-rating.action.ts'

const schema = z.object({
  competency: z.string().min(1).max(60),
  rating: z.number().int().min(1).max(5),
  reason: z.string('Say what changed your mind.').trim().min(1).max(500),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const rating = await requireForm(request, schema)
  await postDiscussionRating(ctx, { interviewId: params.interview, ...rating })
  return redirectWithFlash(
    cameFrom(request, `/${ctx.org.slug}/interviews`),
    'Added beside what you sealed.',
  )
}
