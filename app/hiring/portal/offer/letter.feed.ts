import { fileResponse } from '#app/files/file-response.ts'
import { isLetterFormat, letterFile } from '#app/hiring/offers/letter/letter-files.server.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { NotFound } from '#app/problems.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/letter.feed.ts'
import { letterLimit } from './answer.ts'
import { showOwnOffer } from './own-offer.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const { application, format } = params
  if (!isLetterFormat(format)) throw new NotFound()
  const offer = await showOwnOffer(ctx, application)
  if (format === 'pdf')
    await countRequest(context.get(applicationContext), letterLimit, ctx.actor.id)
  const file = await letterFile(ctx, offer, format)
  if (file) return fileResponse(file)
  return redirectWithFlash(`/portal/${ctx.org.slug}/applications/${application}/offer`, {
    message: words.offer.noPdf,
    tone: 'warn',
  })
}
