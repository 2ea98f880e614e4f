import { organisationContext } from '#app/accounts/context.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { Invalid } from '#app/problems.ts'
import type { Route } from './+types/logo.action.ts'
import { logoLimit } from './logo.ts'
import { changeLogo } from './look.server.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readUploadForm(request, { maxFileSize: 2 * logoLimit })
  const file = form.get('logo')
  if (!(file instanceof File)) throw new Invalid('Choose a PNG file.')
  await changeLogo(ctx, new Uint8Array(await file.arrayBuffer()))
  return redirectWithFlash(`/${ctx.org.slug}/settings/look`, 'The logo is in use.')
}
