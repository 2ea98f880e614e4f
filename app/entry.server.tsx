import { isRouteErrorResponse, ServerRouter } from 'react-router'
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router'
import { drawPage } from './drawing.tsx'
import { requestFactsContext } from './http/application.ts'
import { dataScripts } from './http/edge/data-scripts.ts'
import { withRoutesNear } from './http/edge/routing.ts'
import { safeError } from './problems.ts'

export { Database } from '#db/connection.server.ts'
export { openApp } from './application.ts'
export { readEnvironment } from './env.server.ts'

/** Renders the whole page before the first byte: pages are complete without script, and a fault still gets its status. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(requestFactsContext)
  const { serverHandoffStream: data, ...rest } = withRoutesNear(entry)
  const html = await drawPage(<ServerRouter context={rest} url={request.url} nonce={nonce} />)
  const scripts = data && rest.renderMeta?.didRenderScripts ? await dataScripts(data, nonce) : ''
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const wait = retryAfter(entry)
  if (wait) headers.set('Retry-After', wait)
  return new Response(withAtEnd(html, scripts), { headers, status })
}

const end = '</body></html>'

const withAtEnd = (html: string, scripts: string): string =>
  scripts === '' ? html : html.slice(0, -end.length) + scripts + end

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
