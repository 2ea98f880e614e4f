import { unstable_preloadRoutePattern } from 'react-router/route-pattern'
import type { EntryContext, ServerBuild } from 'react-router'
import { NotFound } from '#app/problems.ts'

const mostSegments = 40

/** No page lies so deep. The router works on every path above an address, and would do so for thousands. */
export function checkDepth(request: Request): void {
  if (new URL(request.url).pathname.split('/').length > mostSegments) throw new NotFound()
}

/**
 * Has the router find a request's routes in a tree of segments, not by trying hundreds of expressions one by one. A page
 * asks for its own path several times, and once for each path above it. The browser is told of the build as
 * it was: its router knows few routes and brings no tree.
 */
export function withTreeMatching(build: ServerBuild): ServerBuild {
  unstable_preloadRoutePattern()
  const future: RouterFuture = { ...build.future, unstable_routePatternMatching: true }
  Object.defineProperty(future, 'toJSON', { value: () => build.future })
  return { ...build, future }
}

/** The router knows this flag on the server as well; its types name it for the browser alone. */
type RouterFuture = ServerBuild['future'] & { unstable_routePatternMatching: boolean }

/** The router prepares every route it is told of for each page: here those of the page and of the paths above it. */
export function withRoutesNear(entry: EntryContext): EntryContext {
  const { manifest, staticHandlerContext: page } = entry
  const near = pathsAbove(page.location.pathname).flatMap((path) => page._match(path) ?? [])
  const ids = new Set([...page.matches, ...near].map(({ route }) => route.id))
  const routes = Object.fromEntries([...ids].map((id) => [id, manifest.routes[id]]))
  return { ...entry, manifest: { ...manifest, routes } }
}

function pathsAbove(pathname: string): string[] {
  const segments = pathname.split('/').filter(Boolean)
  return segments.map((_, length) => `/${segments.slice(0, length).join('/')}`)
}
