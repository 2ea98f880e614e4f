import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Unsafe requests must come from our own pages: a browser says so in `Origin` or `Sec-Fetch-Site`. Pages without a
 * referrer send the origin `null`, and then the other header alone decides.
 */
export function sameOrigin(request: Request, origin: string): Verdict {
  if (safeMethods.has(request.method)) return allowed
  const from = request.headers.get('Origin')
  if (from !== null && from !== 'null') return from === origin ? allowed : foreign
  return request.headers.get('Sec-Fetch-Site') === 'same-origin' ? allowed : foreign
}

/** A request that was found to be our own says so, because the router compares the origin once more. */
export function withOwnOrigin(request: Request, origin: string): Request {
  if (request.headers.get('Origin') !== 'null') return request
  const headers = new Headers(request.headers)
  headers.set('Origin', origin)
  return new Request(request, { headers })
}

const foreign = refused(
  'This form was sent from another site. Open the page here and send it again.',
)
