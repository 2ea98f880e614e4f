import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/test.action.ts'
import { probeModel } from './probe.server.ts'

export async function action({ context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { ok } = await probeModel(ctx)
  return redirectWithFlash(
    `/${ctx.org.slug}/settings/model`,
    ok ? 'The model answered.' : 'The model did not answer. What is wrong stands below.',
  )
}
