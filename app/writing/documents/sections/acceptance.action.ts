import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/acceptance.action.ts'
import { acceptSection } from './saving.server.ts'

const schema = z.object({ accepted: z.enum(['yes', 'no']), version: z.number().int() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { accepted, version } = await requireForm(request, schema)
  const { document: documentId, section: sectionId } = params
  await acceptSection(ctx, { documentId, sectionId, version, accepted: accepted === 'yes' })
  return redirectWithFlash(
    `/${ctx.org.slug}/documents/${documentId}#${sectionId}`,
    accepted === 'yes' ? 'The section is accepted.' : 'The section is a draft again.',
  )
}
