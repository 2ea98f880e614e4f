import { buildIfNeeded } from './build.server.ts'

/** Builds the pages while packages are installed, so that the first start does not wait for them. */
await buildIfNeeded()
