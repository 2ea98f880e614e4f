import { isRouteErrorResponse, ServerRouter } from 'react-router'
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router'
import { drawPage } from './drawing.tsx'
import { requestFactsContext } from './http/application.ts'
import { dataScripts } from './http/edge/data-scripts.ts'
import { withRoutesNear } from './http/edge/routing.ts'
import { SurroundedContext } from './http/edge/scripted.tsx'
import { safeError } from './problems.ts'
import { surroundingsOf } from './surroundings.tsx'

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
  const around = surroundingsOf(rest, request.url, nonce)
  const html = await drawPage(
    <SurroundedContext value>
      <ServerRouter context={rest} url={request.url} nonce={nonce} />
    </SurroundedContext>,
    nonce,
  )
  const scripts = data && around.scripted ? await dataScripts(data, nonce) : ''
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const wait = retryAfter(entry)
  if (wait) headers.set('Retry-After', wait)
  return new Response(Buffer.from(surrounded(html, around.head, around.end + scripts)), {
    headers,
    status,
  })
}

const headEnd = '</head>'
const pageEnd = '</body></html>'

function surrounded(html: string, head: string, end: string): string {
  const at = html.indexOf(headEnd)
  if (at === -1) return html
  return html.slice(0, at) + head + html.slice(at, -pageEnd.length) + end + pageEnd
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
