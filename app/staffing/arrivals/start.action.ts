import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { parseForm } from '#app/http/forms.ts'
import { requiredLine } from '#app/http/typed-text.ts'
import { Invalid } from '#app/problems.ts'
import type { Route } from './+types/start.action.ts'
import { moveStart } from './arrivals.server.ts'

const schema = z.object({
  startsOn: z.iso.date('Give the first day.'),
  reason: requiredLine(200, 'Say why it moves.'),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, schema)
  if (!form.ok) throw new Invalid(Object.values(form.errors).flat().join(' '), form.errors)
  const { openingId } = await moveStart(ctx, {
    id: params.arrival,
    version: Number(posted.get('_version')),
    ...form.value,
  })
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${openingId}/plan`,
    'Moved. The plan is being reckoned anew.',
  )
}
