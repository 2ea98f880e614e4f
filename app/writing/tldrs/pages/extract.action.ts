import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { factSourcesContext } from '#app/writing/context.ts'
import { restoreTldr } from '#app/writing/tldrs/keeping/tldrs.server.ts'
import type { Route } from './+types/extract.action.ts'

const form = z.object({ _version: z.coerce.number<string>().int() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { _version: version } = await requireForm(request, form)
  await restoreTldr(ctx, context.get(factSourcesContext), { id: params.tldr, version })
  return redirectWithFlash(
    `/${ctx.org.slug}/tldrs/${params.tldr}`,
    'These are the sentences of the text again.',
  )
}
