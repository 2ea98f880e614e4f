import { createRequestHandler } from 'react-router'
import type { EntryContext, ServerBuild } from 'react-router'
import { expect, test } from 'vitest'
import { withRoutesByName } from '#app/http/edge/routing.ts'

const page = (id: string, path: string, parentId?: string) => ({
  route: { id, path, ...(parentId && { parentId }), module: { default: () => null } },
  manifest: {
    id,
    path,
    ...(parentId && { parentId }),
    hasAction: false,
    hasLoader: false,
    hasClientAction: false,
    hasClientLoader: false,
    hasClientMiddleware: false,
    hasDefaultExport: true,
    hasErrorBoundary: false,
    module: `/${id}.js`,
  },
})
const pages = [page('root', ''), page('plans', 'plans', 'root'), page('roles', 'roles', 'root')]
const byName = <T>(of: (one: (typeof pages)[number]) => T) =>
  Object.fromEntries(pages.map((one) => [one.route.id, of(one)]))

/** A build of three routes that counts how often they are listed, and what it was asked to draw. */
function countingBuild() {
  const seen = { listings: 0, drawn: [] as EntryContext[] }
  const routes = new Proxy(
    byName(({ route }) => route),
    {
      ownKeys(target) {
        seen.listings += 1
        return Reflect.ownKeys(target)
      },
    },
  )
  const draw = (_: Request, status: number, headers: Headers, entry: EntryContext) => {
    seen.drawn.push(entry)
    return new Response(entry.staticHandlerContext.matches.map(({ route }) => route.id).join(), {
      status,
      headers,
    })
  }
  const build = {
    routes,
    entry: { module: { default: draw } },
    assets: {
      entry: { module: '/entry.js', imports: [] },
      routes: byName(({ manifest }) => manifest),
      url: '/manifest.js',
      version: '1',
    },
    assetsBuildDirectory: 'build/client',
    basename: '/',
    publicPath: '/',
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: 'initial' },
  } as unknown as ServerBuild
  return { build, seen }
}

type Handle = ReturnType<typeof createRequestHandler>

const opened = async (handle: Handle, path: string) => {
  const response = await handle(new Request(`http://localhost${path}`))
  return `${response.status} ${await response.text()}`
}

test('the router lists all routes for its first page alone, and finds the same ones after', async () => {
  const { build, seen } = countingBuild()
  const plain = createRequestHandler(countingBuild().build, 'production')
  const handle = createRequestHandler(withRoutesByName(build), 'production')
  await opened(handle, '/plans')
  expect(seen.listings).toBeGreaterThan(0)
  const first = seen.listings
  for (const path of ['/plans', '/roles', '/'])
    expect(await opened(handle, path)).toBe(await opened(plain, path))
  expect(seen.listings).toBe(first)
})

test('a page gets the modules of its routes by name, and no list of all of them', async () => {
  const { build, seen } = countingBuild()
  const handle = createRequestHandler(withRoutesByName(build), 'production')
  expect(await opened(handle, '/roles')).toBe('200 root,roles')
  const modules = seen.drawn[0]?.routeModules
  expect(Object.keys(modules ?? build.routes)).toEqual([])
  expect(modules?.roles).toBe(build.routes.roles?.module)
})
