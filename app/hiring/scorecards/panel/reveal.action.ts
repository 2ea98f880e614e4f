import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { endWait } from '#app/hiring/scorecards/reveals.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/reveal.action.ts'
import { reasonSchema } from './ending.ts'

const schema = z.object({ reason: reasonSchema })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy: candidacyId, stage: stageId } = params
  const { reason } = await requireForm(request, schema)
  const { missing } = await endWait(ctx, { candidacyId, stageId, reason })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${candidacyId}/stages/${stageId}/scorecards`,
    `The wait is ended. ${missing} missing.`,
  )
}
