import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/restoration.action.ts'
import { restoreWords } from './own-words.server.ts'

const schema = z.object({
  number: z.number().int().min(0),
  _version: z.number().int().min(0).default(0),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { number, _version: version } = await requireForm(request, schema)
  await restoreWords(ctx, params.mail, { number, version })
  const here = `/${ctx.org.slug}/settings/mail/${params.mail}`
  return redirectWithFlash(here, 'These words are in use again.')
}
