import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { isRouteErrorResponse, ServerRouter } from 'react-router'
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router'
import { requestFactsContext } from './http/application.ts'
import { withRoutesNear } from './http/edge/routing.ts'
import { safeError } from './problems.ts'

export { Database } from '#db/connection.server.ts'
export { openApp } from './application.ts'
export { readEnvironment } from './env.server.ts'

const renderTimeoutMs = 10_000

/** Renders the whole page before the first byte: pages are complete without script, and a fault still gets its status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(requestFactsContext)
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const { pipe, abort } = renderToPipeableStream(
    <ServerRouter context={withRoutesNear(entry)} url={request.url} nonce={nonce} />,
    {
      nonce,
      onAllReady() {
        headers.set('Content-Type', 'text/html; charset=utf-8')
        const wait = retryAfter(entry)
        if (wait) headers.set('Retry-After', wait)
        pipe(whole((body) => resolve(new Response(body, { headers, status }))))
      },
      onShellError: reject,
      onError: reject,
    },
  )
  const timer = setTimeout(() => abort(new Error('Rendering took too long')), renderTimeoutMs)
  return promise.finally(() => clearTimeout(timer))
}

/** Nothing is sent before everything is rendered, so it is sent as one. */
function whole(done: (body: Uint8Array<ArrayBuffer>) => void): Writable {
  const parts: Uint8Array[] = []
  return new Writable({
    highWaterMark: Number.MAX_SAFE_INTEGER,
    write(part: Uint8Array, _encoding, taken) {
      parts.push(part)
      taken()
    },
    final(ended) {
      done(Buffer.concat(parts))
      ended()
    },
  })
}

/** A refused page renders without the headers of its refusal; this one is for programs. */
function retryAfter({ staticHandlerContext }: EntryContext): string | null {
  for (const error of Object.values(staticHandlerContext.errors ?? {})) {
    if (!isRouteErrorResponse(error)) continue
    const seconds: unknown = error.data?.detail?.retryAfterSeconds
    if (typeof seconds === 'number') return String(seconds)
  }
  return null
}

/** Faults of ours are logged; refusals and requests that the browser gave up are ordinary. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  console.error(safeError(error))
}
