import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MiddlewareFunction } from 'react-router'
import { applicationContext } from './application.ts'
import { clearFlashCookie, flashContext, flashCookie, readFlash } from './flash.ts'
import type { FlashMessage } from './flash.ts'

const written = /^flash=([^;]+)/
const read = /(?:^|;\s*)flash=([\w-]+)~([^;]+)/

/**
 * Hands the flash of the last request to this page, and forgets it once a page has been shown. The cookie is signed on
 * its way out: what somebody else planted in a browser is never shown as ours.
 */
export const flashMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { secret } = context.get(applicationContext).services
  const flash = readFlash(verified(secret, request.headers.get('Cookie') ?? ''))
  context.set(flashContext, flash)
  const response = await next()
  const shown = request.method === 'GET' && response.status === 200
  if (flash && shown) response.headers.append('Set-Cookie', spent(request, flash))
  signFlash(secret, response.headers)
  return response
}

const secondsToFade = 2

/** A page's script may ask twice for what comes next and show the second answer: for it a flash fades, and is not gone. */
const spent = ({ headers }: Request, flash: FlashMessage): string =>
  headers.get('Sec-Fetch-Dest') === 'empty' ? flashCookie(flash, secondsToFade) : clearFlashCookie

const markOf = (secret: string, value: string) =>
  createHmac('sha256', secret).update(`flash\n${value}`).digest('base64url')

function signFlash(secret: string, headers: Headers): void {
  const cookies = headers.getSetCookie()
  if (!cookies.some((cookie) => written.test(cookie))) return
  headers.delete('Set-Cookie')
  for (const cookie of cookies)
    headers.append(
      'Set-Cookie',
      cookie.replace(written, (_, value: string) => `flash=${markOf(secret, value)}~${value}`),
    )
}

/** The cookie as it was before it was signed, or null where the mark is not ours. */
function verified(secret: string, cookies: string): string | null {
  const [, mark = '', value = ''] = read.exec(cookies) ?? []
  const [given, wanted] = [Buffer.from(mark), Buffer.from(markOf(secret, value))]
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? `flash=${value}` : null
}
