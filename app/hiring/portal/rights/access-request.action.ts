import { z } from 'zod'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { paragraphs } from '#app/http/typed-text.ts'
import type { Route } from './+types/access-request.action.ts'
import { askForAllHeld } from './own-rights.server.ts'
import { longestMessage } from './request.ts'

const asked = z.object({ message: paragraphs(longestMessage).default('') })

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  await askForAllHeld(ctx, await requireForm(request, asked))
  return redirectWithFlash(`/portal/${ctx.org.slug}/data`, words.rights.everything.asked)
}
