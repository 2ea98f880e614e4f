import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from 'react-router'
import type * as entry from '#app/entry.server.tsx'

type Build = ServerBuild & { entry: { module: typeof entry } }

/** The application as it is built, which has no part in the modules that tests import. */
export const loadBuild = (): Promise<Build> =>
  import(pathToFileURL(join(process.cwd(), 'build/server/index.js')).href)
