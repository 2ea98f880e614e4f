import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/addition.action.ts'

const schema = z.object({
  plan: z.uuid('Choose an interview.'),
  interviewer: z.uuid('Choose a person.'),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { plan, interviewer } = await requireForm(request, schema)
  await addInterviewer(ctx, {
    candidacyId: params.candidacy,
    planId: plan,
    interviewerId: interviewer,
  })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/interviews`,
    'The interviewer is added.',
  )
}
