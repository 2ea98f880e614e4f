import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { setInterviewTime } from '#app/hiring/interviews/scheduling.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { Invalid } from '#app/problems.ts'
import type { Route } from './+types/time.action.ts'
import { fromWallTime } from '#app/ui/time/wall-time.ts'

const schema = z.object({ startsAt: z.string().default(''), _version: z.number().int() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { startsAt: text, _version: version } = await requireForm(request, schema)
  const startsAt = text === '' ? null : fromWallTime(text, ctx.actor.timeZone)
  if (text !== '' && startsAt === null) throw new Invalid('Give a date and a time.')
  const { candidacyId } = await setInterviewTime(ctx, {
    interviewId: params.interview,
    version,
    startsAt,
  })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${candidacyId}/interviews`,
    'The time is saved.',
  )
}
