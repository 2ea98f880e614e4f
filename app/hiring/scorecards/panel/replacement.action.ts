import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/replacement.action.ts'
import { reasonSchema } from './ending.ts'
import { replaceInterviewer } from './endings.server.ts'

const schema = z.object({ interviewer: z.uuid('Choose a person.'), reason: reasonSchema })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { interviewer, reason } = await requireForm(request, schema)
  await replaceInterviewer(ctx, {
    interviewId: params.interview,
    interviewerId: interviewer,
    reason,
  })
  return redirectWithFlash(
    cameFrom(request, `/${ctx.org.slug}/interviews`),
    'Handed over. The new interviewer starts with a blank scorecard.',
  )
}
