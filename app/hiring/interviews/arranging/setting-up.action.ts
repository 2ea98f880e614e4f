import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/setting-up.action.ts'
import { setUpInterviews } from './setting-up.server.ts'
import { saidOf } from './setting-up.ts'

const schema = z.object({
  candidacy: z.array(z.uuid()).min(1, 'Tick at least one candidate first.'),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy } = await requireForm(request, schema)
  const done = await setUpInterviews(ctx, {
    openingId: params.opening,
    candidacyIds: candidacy,
  })
  const board = `/${ctx.org.slug}/openings/${params.opening}/candidates`
  return redirectWithFlash(cameFrom(request, board), saidOf(done))
}
