import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash, refusedAt } from '#app/http/flash.ts'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/drafting.action.ts'
import { draftSection } from './drafting.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, section: sectionId } = params
  const section = `/${ctx.org.slug}/documents/${documentId}/sections/${sectionId}`
  try {
    await draftSection(ctx, deskOf(context), { documentId, sectionId })
  } catch (error) {
    return refusedAt(section, error)
  }
  return redirectWithFlash(
    section,
    'Drafted from facts and templates. What stood there is among its versions.',
  )
}
