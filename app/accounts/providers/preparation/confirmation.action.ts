import { organisationContext, personContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { z } from 'zod'
import type { Route } from './+types/confirmation.action.ts'
import { confirmProvider } from './confirming.server.ts'

const schema = z.object({ preparation: z.string(), _version: z.coerce.number() })

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { person } = context.get(personContext)
  const { preparation: seen, _version: version } = await requireForm(request, schema)
  const name = await confirmProvider({ ...ctx, person }, { seen, version })
  return redirectWithFlash(`/${ctx.org.slug}/settings/sign-in`, `${name} is connected.`)
}
