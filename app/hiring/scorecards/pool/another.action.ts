import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/another.action.ts'
import { askAnother } from './another.server.ts'

const schema = z.object({ interviewer: z.uuid().optional() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { interviewer } = await requireForm(request, schema)
  const { candidacyId, name, offered } = await askAnother(ctx, {
    interviewId: params.interview,
    interviewerId: interviewer,
  })
  const times = offered ? ' Look whether the times that are offered suit them.' : ''
  return redirectWithFlash(
    cameFrom(request, `/${ctx.org.slug}/candidacies/${candidacyId}/interviews`),
    `${name} takes the interview now.${times}`,
  )
}
