import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { parseForm } from '#app/http/forms.ts'
import { requiredParagraphs } from '#app/http/typed-text.ts'
import { Invalid } from '#app/problems.ts'
import { importText } from '#app/writing/exports/intake/import.server.ts'
import type { Route } from './+types/parts.action.ts'

const form = z.object({ text: requiredParagraphs(300_000, 'Choose a file first.') })
const mostParts = 200

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const read = parseForm(posted, form)
  if (!read.ok) throw new Invalid('Choose a file first.')
  const choices = Array.from({ length: mostParts }, (_, at) =>
    String(posted.get(`part-${at}`) ?? ''),
  )
  const { count } = await importText(ctx, {
    documentId: params.document,
    text: read.value.text,
    choices,
  })
  const sections = count === 1 ? 'One section has' : `${count} sections have`
  return redirectWithFlash(
    `/${ctx.org.slug}/documents/${params.document}`,
    `${sections} the words of the file now. What stood there is in the versions.`,
  )
}
