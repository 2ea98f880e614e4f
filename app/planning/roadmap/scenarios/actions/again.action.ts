import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { paragraphs } from '#app/http/typed-text.ts'
import { commitAgain } from '#app/planning/roadmap/scenarios/commit.server.ts'
import type { Route } from './+types/again.action.ts'

const schema = z.object({ seen: z.coerce.number(), reason: paragraphs(2000).default('') })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { seen, reason } = await requireForm(request, schema)
  const { number, again } = await commitAgain(ctx, { id: params.plan, seen, reason })
  return redirectWithFlash(
    `/${ctx.org.slug}/roadmap`,
    `Plan ${again} is the plan again, as plan ${number}.`,
  )
}
