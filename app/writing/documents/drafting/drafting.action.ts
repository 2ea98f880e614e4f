import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/drafting.action.ts'
import { draftSection } from './drafting.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, section: sectionId } = params
  await draftSection(ctx, deskOf(context), { documentId, sectionId })
  return redirectWithFlash(
    `/${ctx.org.slug}/documents/${documentId}/sections/${sectionId}`,
    'Drafted from facts and templates. What stood there is among its versions.',
  )
}
