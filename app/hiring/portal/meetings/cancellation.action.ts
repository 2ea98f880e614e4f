import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/cancellation.action.ts'
import { cancelOwn } from './own-meetings.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  const { application, interview: meeting } = params
  const { name } = await cancelOwn(ctx, { application, meeting })
  return redirectWithFlash(
    `/portal/${ctx.org.slug}/applications/${application}/interviews/${meeting}`,
    `“${name}” is cancelled.`,
  )
}
