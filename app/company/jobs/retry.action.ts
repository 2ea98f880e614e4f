import { organisationContext } from '#app/accounts/context.ts'
import { retryParkedJob } from '#app/accounts/jobs/parked-jobs.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/retry.action.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await retryParkedJob(ctx, { id: params.job })
  return redirectWithFlash(`/${ctx.org.slug}/jobs`, 'Started again.')
}
