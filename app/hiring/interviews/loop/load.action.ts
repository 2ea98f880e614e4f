import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { setInterviewLoad } from '#app/hiring/interviews/interviewers.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/load.action.ts'

const schema = z.object({ perWeek: z.number().int().min(0).max(40) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { perWeek } = await requireForm(request, schema)
  await setInterviewLoad(ctx, { memberId: params.member, perWeek })
  return redirectWithFlash(cameFrom(request, `/${ctx.org.slug}/interviews`), 'The limit is saved.')
}
