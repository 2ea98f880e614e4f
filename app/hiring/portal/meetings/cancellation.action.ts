import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/cancellation.action.ts'
import { cancelOwn } from './own-meetings.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  const { application, interview: meeting } = params
  const { name } = await cancelOwn(ctx, { application, meeting })
  return redirectWithFlash(
    `/portal/${ctx.org.slug}/applications/${application}/interviews/${meeting}`,
    words.meetings.cancel.done(name),
  )
}
