import { organisationContext } from '#app/accounts/context.ts'
import { fileResponse } from '#app/files/file-response.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { NotFound } from '#app/problems.ts'
import { findLetter } from './newest-letter.server.ts'
import type { Route } from './+types/letter.feed.ts'
import { isLetterFormat, letterFile } from './letter-files.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy, format } = params
  if (!isLetterFormat(format)) throw new NotFound()
  const file = await letterFile(ctx, await findLetter(ctx, candidacy), format)
  if (file) return fileResponse(file)
  return redirectWithFlash(`/${ctx.org.slug}/candidacies/${candidacy}/offer/letter`, {
    message:
      'There is no Chromium where Groundwork runs. Print this page and choose “Save as PDF”.',
    tone: 'warn',
  })
}
