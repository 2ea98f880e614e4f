import { organisationContext } from '#app/accounts/context.ts'
import { writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { messageSchema } from '#app/hiring/candidates/person/person.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/messages.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const message = await requireForm(request, messageSchema)
  const { name } = await writeToCandidate(ctx, { candidacyId: params.candidacy, ...message })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}#conversation`,
    `Your message to ${name} is on its way.`,
  )
}
