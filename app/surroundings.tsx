import { renderToString } from 'react-dom/server'
import { Links, Scripts, ScrollRestoration, ServerRouter } from 'react-router'
import type { EntryContext } from 'react-router'
import { isScripted } from './http/edge/scripted.tsx'
import { Memory } from './ui/memory.ts'

/** What stands in the head of a page and at the end of its body: styles, and what brings it to life. */
export type Surroundings = { scripted: boolean; head: string; end: string }

const known = new Memory<Surroundings>(1000)

/** Every page of a route has the same around it but for the nonce, so that it is drawn once. */
export function surroundingsOf(page: EntryContext, url: string, nonce: string): Surroundings {
  const { staticHandlerContext, manifest, serverHandoffString } = page
  const routes = staticHandlerContext.matches.map(({ route }) => route.id)
  const key = [...routes, '', ...Object.keys(manifest.routes), serverHandoffString].join('\n')
  const { scripted, head, end } = known.of(key, () => draw(page, url))
  return { scripted, head: head.replaceAll(blank, nonce), end: end.replaceAll(blank, nonce) }
}

const blank = 'the-nonce-of-this-page'

/** The page itself is left out, so that a refused one has the same around it: nothing failed, and nothing is loaded. */
function draw(page: EntryContext, url: string): Surroundings {
  const { routeModules, staticHandlerContext } = page
  const routes = staticHandlerContext.matches.map(({ route }) => route)
  const scripted = isScripted(routes)
  const loaderData = Object.fromEntries(routes.map(({ id }) => [id, null]))
  const Root = scripted ? Scripted : Links
  const root = { ...routeModules.root, default: Root, ErrorBoundary: Root, Layout: undefined }
  const context = {
    ...page,
    routeModules: Object.assign(Object.create(routeModules), { root }),
    staticHandlerContext: { ...staticHandlerContext, errors: null, loaderData },
  }
  const html = renderToString(<ServerRouter context={context} url={url} nonce={blank} />)
  const at = scripted ? html.indexOf('<script') : html.length
  return { scripted, head: html.slice(0, at), end: html.slice(at) }
}

const Scripted = () => (
  <>
    <Links />
    <ScrollRestoration />
    <Scripts />
  </>
)
