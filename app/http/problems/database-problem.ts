import { Invalid, NotFound, type Problem } from '#app/problems.ts'

/** What PostgreSQL says about values that cannot be, such as an id that is none, a number too large, a NUL. */
const dataException = /^22/
const foreignKeyViolation = '23503'

/**
 * The problem behind a fault of the database that wrong input caused: an id that leads nowhere is not there, whoever
 * else may have it, and a value that cannot be stored is wrong input.
 */
export function databaseProblem(error: unknown): Problem | undefined {
  const code = codeOf(error)
  if (code === foreignKeyViolation) return new NotFound()
  if (code !== undefined && dataException.test(code)) {
    return new Invalid('Something in what was sent cannot be stored. Please check it.')
  }
  return undefined
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as Error & { code?: unknown }
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : codeOf(error.cause)
}
