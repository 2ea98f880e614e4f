import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/requirement.action.ts'
import { requireProvider } from './settings.server.ts'

const schema = z.object({ required: z.enum(['yes', 'no']) })

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const required = (await requireForm(request, schema)).required === 'yes'
  await requireProvider(ctx, { required })
  const message = required
    ? 'From now on members come through the provider.'
    : 'Members can sign in by a code again.'
  return redirectWithFlash(`/${ctx.org.slug}/settings/sign-in`, message)
}
