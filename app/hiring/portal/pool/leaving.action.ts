import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { leaveOwn } from './own-pool.server.ts'
import type { Route } from './+types/leaving.action.ts'

export async function action({ context }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  await leaveOwn(ctx)
  return redirectWithFlash(`/portal/${ctx.org.slug}/pool`, words.pool.left)
}
