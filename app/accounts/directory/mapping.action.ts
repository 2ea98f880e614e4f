import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/mapping.action.ts'
import { mappedAccess } from './access.ts'
import { mapGroup } from './groups.server.ts'

const schema = z.object({ access: z.enum(mappedAccess).optional() })

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { access = null } = await requireForm(request, schema)
  await mapGroup(ctx, { id: idOf(params.group), access })
  const message = 'Saved. Whose access changes has to sign in again.'
  return redirectWithFlash(`/${ctx.org.slug}/settings/directory`, message)
}
