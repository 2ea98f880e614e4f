import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/drafts.action.ts'
import { draftReady } from './drafting.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const count = await draftReady(ctx, deskOf(context), params.document)
  const message =
    count === 0
      ? 'No empty section is ready: first say in each what only you can decide.'
      : `${count === 1 ? 'One section is' : `${count} sections are`} drafted from facts and templates.`
  return redirectWithFlash(`/${ctx.org.slug}/documents/${params.document}`, message)
}
