import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { factSourcesContext } from '#app/writing/context.ts'
import { takeRewrite } from '#app/writing/tldrs/keeping/rewriting.server.ts'
import type { Route } from './+types/words.action.ts'

const form = z.object({
  rewrite: z.string().max(80),
  _version: z.coerce.number<string>().int(),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { rewrite, _version: version } = await requireForm(request, form)
  const taken = { id: params.tldr, rewrite, version }
  await takeRewrite(ctx, context.get(factSourcesContext), taken)
  return redirectWithFlash(`/${ctx.org.slug}/tldrs/${params.tldr}`, 'The TLDR says it so now.')
}
