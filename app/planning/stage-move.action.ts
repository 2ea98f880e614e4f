import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { paragraphs } from '#app/http/typed-text.ts'
import type { Route } from './+types/stage-move.action.ts'
import { moveThroughGates } from './stage-move.server.ts'
import { stages } from './use-cases/use-case.ts'
import { stageNames } from './use-cases/words.ts'

const schema = z.object({
  to: z.enum(stages, 'Choose a stage.'),
  reason: paragraphs(500).default(''),
  _version: z.coerce.number().pipe(z.int32()),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { to, reason, _version: version } = await requireForm(request, schema)
  await moveThroughGates(ctx, { id: params.useCase, version, to, reason })
  return redirectWithFlash(
    `/${ctx.org.slug}/use-cases/${params.useCase}/stages`,
    `It is at “${stageNames[to]}” now.`,
  )
}
