import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/restoration.action.ts'
import { restoreVersion } from './versions.server.ts'

const schema = z.object({ number: z.number().int().min(1) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { number } = await requireForm(request, schema)
  const { document: documentId, section: sectionId } = params
  await restoreVersion(ctx, { documentId, sectionId, number })
  return redirectWithFlash(
    `/${ctx.org.slug}/documents/${documentId}/sections/${sectionId}/versions`,
    `Version ${number} is back. What stood there before is kept as well.`,
  )
}
