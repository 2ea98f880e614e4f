import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/addition.action.ts'
import { addSample } from './addition.server.ts'

export async function action({ context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await addSample(ctx)
  return redirectWithFlash(`/${ctx.org.slug}`, 'Sample data is being added. It takes a moment.')
}
