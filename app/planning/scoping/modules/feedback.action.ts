import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/feedback.action.ts'
import { feedBack, takeBack } from './feeding.server.ts'
import { standingIn, ways } from './frame/offers.ts'

const form = z.object({
  feed: z.string().max(60),
  way: z.enum(ways).default('replace'),
  was: z.string().max(200).default(''),
  /** What stood there before, from the form that takes it back. */
  back: z.string().max(10_000).transform(standingIn).optional(),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { useCase: useCaseId, kind } = params
  const here = `/${ctx.org.slug}/use-cases/${useCaseId}/modules/${kind}`
  const { feed, way, was, back } = await requireForm(request, form)
  const at = { useCaseId, kind, feed, was }
  if (back !== undefined) {
    const { words } = await takeBack(ctx, { ...at, back })
    return redirectWithFlash(here, words)
  }
  const { words, undo } = await feedBack(ctx, { ...at, way })
  return redirectWithFlash(here, {
    message: words,
    ...(undo && { undo: { action: `${here}/feedback`, label: 'Undo', fields: undo } }),
  })
}
