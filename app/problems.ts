/** What can go wrong for a reason a person can act on. `app/http` turns each into its HTTP status. */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  readonly detail: Record<string, unknown>

  constructor(
    status: number,
    title: string,
    message: string,
    detail: Record<string, unknown> = {},
  ) {
    super(message)
    this.name = new.target.name
    this.status = status
    this.title = title
    this.detail = detail
  }
}

/** Not there, or not yours: the answer is the same, so that it tells nothing. */
export class NotFound extends Problem {
  constructor() {
    super(404, 'Not found', 'This page does not exist, or it is not part of your organisation.')
  }
}

/** Nobody we know: what was sent to prove who asks is missing, unknown or no longer valid. */
export class Unauthorised extends Problem {
  constructor(reason: string) {
    super(401, 'Not signed in', reason)
  }
}

export class Forbidden extends Problem {
  constructor(reason: string) {
    super(403, 'No access', reason)
  }
}

/** Somebody else was faster; `detail` carries both texts so that nothing is lost. */
export class Conflict extends Problem {
  constructor(
    message: string,
    detail: { yours?: string; theirs?: string; [key: string]: unknown } = {},
  ) {
    super(409, 'Changed meanwhile', message, detail)
  }
}

/** The request is understood and cannot be carried out; the message says what to do. */
export class Invalid extends Problem {
  /** What is wrong with which field, where it can be said so exactly. */
  readonly fields: Record<string, string[]>

  constructor(message: string, fields: Record<string, string[]> = {}) {
    super(400, 'Please check', message, { fields })
    this.fields = fields
  }
}

export class Unprocessable extends Problem {
  constructor(message: string) {
    super(422, 'Cannot be processed', message)
  }
}

export class TooLarge extends Problem {
  constructor(message: string) {
    super(413, 'Too large', message)
  }
}

export class TooManyRequests extends Problem {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number, message?: string) {
    const wait =
      retryAfterSeconds < 120
        ? `${retryAfterSeconds} seconds`
        : `${Math.ceil(retryAfterSeconds / 60)} minutes`
    const told = message ?? `Please wait ${wait} and try again.`
    super(429, 'Too many requests', told, { retryAfterSeconds })
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export class MethodNotAllowed extends Problem {
  /** What may be done instead, for programs. */
  readonly allow: string

  constructor(allow: string) {
    super(405, 'Not possible here', 'This address cannot be used in this way. Go back to its page.')
    this.allow = allow
  }
}

export class Gone extends Problem {
  constructor(message: string) {
    super(410, 'No longer available', message)
  }
}

/** A rule's answer, read by the interface before and by the verb when it acts. */
export type Verdict = { ok: true } | { ok: false; reason: string }

export const allowed: Verdict = { ok: true }
export const refused = (reason: string): Verdict => ({ ok: false, reason })

/** What may be written down about an error: no query, no parameters, no rows. */
export type SafeError = { name: string; code?: string; message: string; stack?: string }

/**
 * An error without what people typed. A failed query carries its parameters in its message and in its stack; what
 * remains of it is the answer of the database, and where in the program it was asked.
 */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const told = answerOf(error)
  const code = 'code' in told && typeof told.code === 'string' ? told.code : undefined
  const message = withoutValues(told.message, code)
  const frames = framesOf(error)
  return {
    name: told.name,
    ...(code !== undefined && { code }),
    message,
    ...(frames && { stack: `${told.name}: ${message}${frames}` }),
  }
}

const answerOf = (error: Error): Error =>
  'query' in error && 'params' in error && error.cause instanceof Error
    ? answerOf(error.cause)
    : error

/** PostgreSQL quotes the value it could not take in its data exceptions, class 22. */
function withoutValues(message: string, code = ''): string {
  const told = message.replace(/Failed query:[^]*/, 'A query failed.')
  return /^22\w{3}$/.test(code) ? told.replace(/"[^]*"/, '"…"') : told
}

/** Message lines can look like frames, so the stack counts only behind the whole message. */
function framesOf({ stack = '', message }: Error): string {
  const start = stack.indexOf(message)
  const rest = start < 0 ? '' : stack.slice(start + message.length)
  const first = rest.indexOf('\n    at ')
  return first < 0 ? '' : rest.slice(first)
}
