import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/copy.action.ts'
import { copyCard } from './cards.server.ts'

const schema = z.object({ name: z.string().trim().min(4, 'Give the copy a name.').max(80) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { key } = await copyCard(ctx, { key: params.role, ...(await requireForm(request, schema)) })
  return redirectWithFlash(
    `/${ctx.org.slug}/roles/${key}`,
    'Copied. The copy is yours to change; openings made before keep theirs.',
  )
}
