import { organisationContext } from '#app/accounts/context.ts'
import { reopenCandidacy } from '#app/hiring/candidates/steps/endings.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/reopening.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { name } = await reopenCandidacy(ctx, params.candidacy)
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}`,
    `${name} is back in the process.`,
  )
}
