import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import { line, requiredParagraphs } from '#app/http/typed-text.ts'
import type { Route } from './+types/suggestions.action.ts'
import { suggest } from './suggestions.server.ts'

const schema = z.object({
  section: z.string(),
  quote: requiredParagraphs(2000, 'Say which words you would change.'),
  replacement: requiredParagraphs(4000, 'Write what should stand there.'),
  reason: line(500).default(''),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { section, ...said } = await requireForm(request, schema)
  const sectionId = idOf(section)
  await suggest(ctx, { documentId: params.document, sectionId, ...said })
  const here = `/${ctx.org.slug}/documents/${params.document}`
  return redirectWithFlash(`${here}#${sectionId}`, 'Your suggestion stands beside the text.')
}
