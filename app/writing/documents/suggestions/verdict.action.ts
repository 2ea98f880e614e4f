import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/verdict.action.ts'
import { judgeSuggestion } from './suggestions.server.ts'

const schema = z.object({ verdict: z.enum(['accepted', 'declined']) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { verdict } = await requireForm(request, schema)
  const { document: documentId, suggestion: suggestionId } = params
  await judgeSuggestion(ctx, { documentId, suggestionId, verdict })
  return redirectWithFlash(
    `/${ctx.org.slug}/documents/${documentId}`,
    verdict === 'accepted' ? 'The suggestion is in the text.' : 'The suggestion is declined.',
  )
}
