import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/sign-off.action.ts'
import { signOffMetric } from './definitions.server.ts'

const schema = z.object({ _version: z.coerce.number().pipe(z.int32()) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { _version: version } = await requireForm(request, schema)
  await signOffMetric(ctx, { id: params.metric, version })
  return redirectWithFlash(
    `/${ctx.org.slug}/metrics/${params.metric}`,
    `Version ${version} is signed off.`,
  )
}
