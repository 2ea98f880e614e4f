import { organisationContext } from '#app/accounts/context.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/schedule.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { ids } = await scheduleInterviews(ctx, {
    candidacyId: params.candidacy,
    stageId: params.stage,
  })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/interviews`,
    ids.length === 1 ? 'One interview is set up.' : `${ids.length} interviews are set up.`,
  )
}
