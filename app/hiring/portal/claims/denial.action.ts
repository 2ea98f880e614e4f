import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/denial.action.ts'
import { undoDenial } from './denial.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  await undoDenial(ctx, params.application)
  return redirectWithFlash(`/portal/${ctx.org.slug}#claims`, words.denied.undone)
}
