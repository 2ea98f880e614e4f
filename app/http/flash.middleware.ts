import type { MiddlewareFunction } from 'react-router'
import { clearFlashCookie, flashContext, readFlash } from './flash.ts'

/** Hands the flash of the last request to this page, and forgets it once a page has been shown. */
export const flashMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const flash = readFlash(request.headers.get('Cookie'))
  context.set(flashContext, flash)
  const response = await next()
  const shown = request.method === 'GET' && response.status === 200
  if (flash && shown) response.headers.append('Set-Cookie', clearFlashCookie)
  return response
}
