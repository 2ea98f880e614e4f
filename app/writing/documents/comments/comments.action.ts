import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import { line, requiredParagraphs } from '#app/http/typed-text.ts'
import type { Route } from './+types/comments.action.ts'
import { addComment } from './comments.server.ts'

const schema = z.object({
  section: z.string().optional(),
  parent: z.string().optional(),
  mention: z.string().optional(),
  quote: line(1000).default(''),
  body: requiredParagraphs(4000, 'Write what you want to say.'),
})

const idOrNull = (text: string | undefined) => (text ? idOf(text) : null)

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { section, parent, mention, ...said } = await requireForm(request, schema)
  const { id } = await addComment(ctx, {
    documentId: params.document,
    sectionId: idOrNull(section),
    parentId: idOrNull(parent),
    mention: idOrNull(mention),
    ...said,
  })
  const here = `/${ctx.org.slug}/documents/${params.document}`
  return redirectWithFlash(`${here}#comment-${parent || id}`, 'Your comment is there.')
}
