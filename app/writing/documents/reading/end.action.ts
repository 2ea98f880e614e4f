import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/end.action.ts'
import { endReading } from './reading.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, session: sessionId } = params
  await endReading(ctx, { documentId, sessionId })
  const here = `/${ctx.org.slug}/documents/${documentId}`
  return redirectWithFlash(here, 'The reading is over. Talk about it.')
}
