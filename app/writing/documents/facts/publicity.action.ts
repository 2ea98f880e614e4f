import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/publicity.action.ts'
import { publishFact } from './facts.server.ts'

const schema = z.object({ public: z.enum(['yes', 'no']) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const isPublic = (await requireForm(request, schema)).public === 'yes'
  const { document: documentId, fact } = params
  const label = await publishFact(ctx, { documentId, fact, isPublic })
  return redirectWithFlash(
    `/${ctx.org.slug}/documents/${documentId}/facts#${fact}`,
    isPublic ? `“${label}” may be told outside.` : `“${label}” stays inside.`,
  )
}
