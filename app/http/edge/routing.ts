import { unstable_preloadRoutePattern } from 'react-router/route-pattern'
import type { EntryContext, ServerBuild } from 'react-router'
import { NotFound } from '#app/problems.ts'
import { Memory } from '#app/ui/memory.ts'

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

type Routes = ServerBuild['routes']

/**
 * The router reads all routes once, and from then on lists the modules of all of them for every page, which looks for
 * three or four by their names: what is inherited is found by name and not listed.
 */
export function withRoutesByName(build: ServerBuild): ServerBuild {
  const { routes, entry } = build
  const byName = Object.create(routes) as Routes
  const modules = Object.create(
    Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, route?.module])),
  ) as EntryContext['routeModules']
  const draw: typeof entry.module.default = (request, status, headers, page, context) =>
    entry.module.default(request, status, headers, { ...page, routeModules: modules }, context)
  let reads = 0
  return {
    ...build,
    get routes() {
      return reads++ === 0 ? routes : byName
    },
    entry: { ...entry, module: { ...entry.module, default: draw } },
  }
}

type Match = NonNullable<ReturnType<EntryContext['staticHandlerContext']['_match']>>[number]

/** The routes of the paths above a page. They depend on its route: only what the browser knows beforehand does on more. */
const above = new Memory<Match[]>(1000)

/** The router prepares every route it is told of for each page: here those of the page and of the paths above it. */
export function withRoutesNear(entry: EntryContext): EntryContext {
  const { manifest, staticHandlerContext: page } = entry
  const segments = page.location.pathname.split('/').filter(Boolean)
  const near = above.of(`${segments.length} ${page.matches.at(-1)?.route.id}`, () =>
    once(pathsAbove(segments).flatMap((path) => page._match(path) ?? [])),
  )
  const ids = new Set([...page.matches, ...near].map(({ route }) => route.id))
  const routes = Object.fromEntries([...ids].map((id) => [id, manifest.routes[id]]))
  return {
    ...entry,
    manifest: { ...manifest, routes },
    staticHandlerContext: { ...page, _match: () => near },
  }
}

const pathsAbove = (segments: string[]): string[] =>
  segments.map((_, length) => `/${segments.slice(0, length).join('/')}`)

/** Of each route its name and no more: whose address it was found by is nobody else's business. */
const once = (matches: Match[]): Match[] => [
  ...new Map(
    matches.map(({ route }) => [route.id, { route, params: {}, pathname: '', pathnameBase: '' }]),
  ).values(),
]
