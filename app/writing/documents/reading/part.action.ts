import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/part.action.ts'
import { takePart } from './reading.server.ts'

const schema = z.object({ finished: z.enum(['yes', 'no']) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const finished = (await requireForm(request, schema)).finished === 'yes'
  const { document: documentId, session: sessionId } = params
  await takePart(ctx, { documentId, sessionId, finished })
  return redirectWithFlash(
    `/${ctx.org.slug}/documents/${documentId}/reading`,
    finished ? 'The others see that you have finished.' : 'You read along.',
  )
}
