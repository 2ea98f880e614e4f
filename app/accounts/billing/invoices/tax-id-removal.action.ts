import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/tax-id-removal.action.ts'
import { removeTaxId } from './invoices.server.ts'

const schema = z.object({ id: z.string().max(100) })

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await removeTaxId(ctx, await requireForm(request, schema))
  return redirectWithFlash(`/${ctx.org.slug}/settings/billing/invoices`, 'The number is removed.')
}
