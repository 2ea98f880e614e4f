import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { openingParts } from '#app/hiring/openings/opening.ts'
import type { Route } from './+types/seat.action.ts'
import { seatMember } from './team.server.ts'

const schema = z.object({ member: z.uuid('Choose a person.'), part: z.enum(openingParts) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { member, part } = await requireForm(request, schema)
  await seatMember(ctx, { openingId: params.opening, memberId: member, part })
  return redirectWithFlash(`/${ctx.org.slug}/openings/${params.opening}/team`, 'The team is saved.')
}
