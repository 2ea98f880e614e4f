import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestListener } from '@remix-run/node-fetch-server'
import type { ClientAddress } from '@remix-run/node-fetch-server'
import compression from 'compression'
import sirv from 'sirv'
import type { ServerBuild } from 'react-router'
import type * as entry from './entry.server.tsx'
import { buildIfNeeded } from './http/building/build.server.ts'
import { clientAddress } from './http/edge/client-address.ts'
import { assumeProduction, readEnvironment } from './env.server.ts'
import { isLocalHost } from './http/edge/local-host.ts'
import type { Environment } from './env.server.ts'
import { safeError } from './problems.ts'

type Build = ServerBuild & { entry: { module: typeof entry } }

assumeProduction()
await start(readEnvironment()).catch(fail)

function fail(error: unknown): never {
  console.error(error instanceof Error ? `Groundwork cannot start.\n${error.message}` : error)
  process.exit(1)
}

async function start(environment: Environment) {
  await buildIfNeeded()
  const build = (await import(
    pathToFileURL(join(process.cwd(), 'build/server/index.js')).href
  )) as Build
  const app = await build.entry.module.openApp({ environment, build })
  const server = createServer(listener(app.handle, environment))
  server.listen(environment.PORT, environment.HOST, () => {
    app.startWork().catch(fail)
    console.log(`Groundwork is ready at ${environment.PUBLIC_ORIGIN}`)
  })
  const stop = () => {
    server.close(() => void app.close().then(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => process.exit(1), 10_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function listener(
  handle: (request: Request, address: string) => Promise<Response>,
  environment: Environment,
): RequestListener {
  const { host, protocol } = new URL(environment.PUBLIC_ORIGIN)
  const pages = createRequestListener(
    (request: Request, client: ClientAddress) =>
      handle(request, clientAddress(request.headers, client.address, environment.TRUST_PROXY)),
    { host, protocol, onError: (error) => console.error(safeError(error)) },
  )
  const compress = compression()
  const assets = sirv(join(process.cwd(), 'build/client'), {
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('X-Content-Type-Options', 'nosniff')
      if (path.startsWith('/assets/'))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })
  return (request, response) => {
    if (environment.DEMO && !isLocalHost(request.headers.host)) {
      response.writeHead(421).end()
      return
    }
    // A file that vanished between being listed and being read ends its answer, and nothing else.
    response.on('pipe', (source) => source.on('error', () => response.destroy()))
    compress(request as never, response as never, () =>
      assets(request, response, () => pages(request, response)),
    )
  }
}
