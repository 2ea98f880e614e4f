import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { requiredParagraphs } from '#app/http/typed-text.ts'
import type { Route } from './+types/hold.action.ts'
import { placeHold } from './rights.server.ts'

const holdSchema = z.object({ reason: requiredParagraphs(500, 'Say why the record has to stay.') })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { reason } = await requireForm(request, holdSchema)
  await placeHold(ctx, { candidacyId: params.candidacy, reason })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/rights`,
    'The record is on hold.',
  )
}
