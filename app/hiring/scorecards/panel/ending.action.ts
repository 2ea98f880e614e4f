import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/ending.action.ts'
import { reasonSchema } from './ending.ts'
import { endInterview } from './endings.server.ts'

const schema = z.object({
  kind: z.enum(['recused', 'no-show', 'cancelled']),
  reason: reasonSchema,
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await requireForm(request, schema)
  const { revealed } = await endInterview(ctx, { interviewId: params.interview, ...form })
  const next = revealed ? ' Everybody else is in: the scorecards are revealed.' : ''
  const back = form.kind === 'recused' ? `/${ctx.org.slug}/interviews` : undefined
  return redirectWithFlash(
    cameFrom(request, back ?? `/${ctx.org.slug}/interviews`),
    `The interview is out of the count.${next}`,
  )
}
