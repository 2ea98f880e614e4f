import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/withdrawal.action.ts'
import { withdrawTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'

const schema = z.object({ slot: z.uuid('Choose a time.') })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { slot } = await requireForm(request, schema)
  const key = { candidacyId: idOf(params.candidacy), planId: idOf(params.plan) }
  await withdrawTimes(ctx, key, slot)
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/times/${params.plan}`,
    'The time is taken back.',
  )
}
