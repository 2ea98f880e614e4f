import { organisationContext } from '#app/accounts/context.ts'
import { fileResponse } from '#app/files/file-response.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { NotFound } from '#app/problems.ts'
import { exportDocument } from '#app/writing/exports/export.server.ts'
import { isFormat, mediaTypes } from '#app/writing/exports/formats.ts'
import type { Route } from './+types/file.feed.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document, format } = params
  if (!isFormat(format)) throw new NotFound()
  const file = await exportDocument(ctx, document, format)
  if (!file) {
    return redirectWithFlash(`/${ctx.org.slug}/documents/${document}/print`, {
      message:
        'There is no Chromium where Groundwork runs. Print this page and choose “Save as PDF”.',
      tone: 'warn',
    })
  }
  return fileResponse({
    name: file.name,
    mediaType: mediaTypes[format],
    body: new Blob([file.bytes]),
  })
}
