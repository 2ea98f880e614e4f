import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Unsafe requests must come from our own pages: a browser says so in `Origin` or `Sec-Fetch-Site`. */
export function sameOrigin(request: Request, origin: string): Verdict {
  if (safeMethods.has(request.method)) return allowed
  const from = request.headers.get('Origin')
  if (from !== null) return from === origin ? allowed : foreign
  return request.headers.get('Sec-Fetch-Site') === 'same-origin' ? allowed : foreign
}

const foreign = refused(
  'This form was sent from another site. Open the page here and send it again.',
)
