import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { requiredParagraphs } from '#app/http/typed-text.ts'
import { letPast } from '#app/planning/scoping/answers/passings.server.ts'
import type { Route } from './+types/passing.action.ts'

const schema = z.object({
  question: z.string().max(3),
  reason: requiredParagraphs(500, 'Say why: it is kept on record.'),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { question, reason } = await requireForm(request, schema)
  await letPast(ctx, { useCaseId: params.useCase, question, reason })
  return redirectWithFlash(
    `/${ctx.org.slug}/use-cases/${params.useCase}/scope`,
    `Let past ${question}. Your reason is on record.`,
  )
}
