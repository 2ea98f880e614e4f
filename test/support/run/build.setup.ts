import { buildIfNeeded } from '#app/http/building/build.server.ts'

/** The tests of the web ask the application as it is built. */
export default buildIfNeeded
