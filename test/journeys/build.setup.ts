import { buildIfNeeded } from '#app/http/build.server.ts'

/** The applications of all workers serve one build. */
export default buildIfNeeded
