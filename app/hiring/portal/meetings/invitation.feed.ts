import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import type { Route } from './+types/invitation.feed.ts'
import { ownInvitation } from './own-invitation.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const { application, interview: meeting } = params
  return new Response(await ownInvitation(ctx, { application, meeting }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="interview.ics"',
    },
  })
}
