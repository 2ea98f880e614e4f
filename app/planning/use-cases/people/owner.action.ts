import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { nameOwner } from '#app/planning/use-cases/use-cases.server.ts'
import type { Route } from './+types/owner.action.ts'

const schema = z.object({ owner: z.uuid('Choose a person.').optional() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { owner = null } = await requireForm(request, schema)
  await nameOwner(ctx, { id: params.useCase, ownerId: owner })
  return redirectWithFlash(
    `/${ctx.org.slug}/use-cases/${params.useCase}/people`,
    owner ? 'The owner is named.' : 'It has no owner now.',
  )
}
