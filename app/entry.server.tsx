import { text } from 'node:stream/consumers'
import { PassThrough } from 'node:stream'
import type { ReactNode } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { isRouteErrorResponse, ServerRouter } from 'react-router'
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router'
import { requestFactsContext } from './http/application.ts'
import { dataScripts } from './http/edge/data-scripts.ts'
import { withRoutesNear } from './http/edge/routing.ts'
import { safeError } from './problems.ts'

export { Database } from '#db/connection.server.ts'
export { openApp } from './application.ts'
export { readEnvironment } from './env.server.ts'

const renderTimeoutMs = 10_000

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
  const html = await drawn(<ServerRouter context={rest} url={request.url} nonce={nonce} />)
  const scripts = data && rest.renderMeta?.didRenderScripts ? await dataScripts(data, nonce) : ''
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const wait = retryAfter(entry)
  if (wait) headers.set('Retry-After', wait)
  return new Response(withAtEnd(html, scripts), { headers, status })
}

/** What stands where a part was not there yet; nobody can type it, because what people type is escaped. */
const unfinished = '<!--$!-->'

/** Drawn in one go; once after a start a part may come with a module of its own, and is waited for. */
const drawn = async (page: ReactNode): Promise<string> => {
  const html = renderToString(page)
  return html.includes(unfinished) ? await drawnPatiently(page) : `<!DOCTYPE html>${html}`
}

function drawnPatiently(page: ReactNode): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const { pipe, abort } = renderToPipeableStream(page, {
    onAllReady: () => resolve(text(pipe(new PassThrough()))),
    onShellError: reject,
    onError: reject,
  })
  const timer = setTimeout(() => abort(new Error('Rendering took too long')), renderTimeoutMs)
  return promise.finally(() => clearTimeout(timer))
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
