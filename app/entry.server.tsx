import { isRouteErrorResponse, ServerRouter } from 'react-router'
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router'
import { drawPage, type DrawnPart } from './drawing.tsx'
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
  const drawn = await drawPage(
    <SurroundedContext value>
      <ServerRouter context={rest} url={request.url} nonce={nonce} />
    </SurroundedContext>,
    nonce,
  )
  const scripts = data && around.scripted ? await dataScripts(data, nonce) : ''
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const wait = retryAfter(entry)
  if (wait) headers.set('Retry-After', wait)
  return new Response(surrounded(drawn, around.head, around.end + scripts), { headers, status })
}

const headEnd = '</head>'
const pageEnd = '</body></html>'

/** The head of a page lies in its first part; the end of its body is the end of the last. */
function surrounded(
  drawn: readonly DrawnPart[],
  head: string,
  end: string,
): Uint8Array<ArrayBuffer> {
  const parts = [...drawn]
  const first = textOf(parts[0])
  const at = first.indexOf(headEnd)
  if (at !== -1) {
    parts.splice(0, 1, first.slice(0, at), head, first.slice(at))
    parts.push(textOf(parts.pop()).slice(0, -pageEnd.length), end, pageEnd)
  }
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
}

const textOf = (part: DrawnPart | undefined): string => (typeof part === 'string' ? part : '')

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
