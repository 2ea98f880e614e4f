import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/download.action.ts'
import { askForOwnCopy } from './own-rights.server.ts'

export async function action({ context }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  await askForOwnCopy(ctx)
  return redirectWithFlash(`/portal/${ctx.org.slug}/data`, words.rights.copy.asked)
}
