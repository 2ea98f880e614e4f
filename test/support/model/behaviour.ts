/** How the model server answers one request. */
export type Behaviour =
  | {
      kind: 'answer'
      text?: string
      usage?: { input: number; output: number } | null
      whole?: boolean
    }
  | {
      kind: 'status'
      status: number
      retryAfter?: string
      param?: string
      message?: string
      code?: string
    }
  | { kind: 'redirect'; to: string }
  /** A web page with status 200, as a captive portal or a wrong address gives. */
  | { kind: 'page' }
  /** JSON that ends in the middle, in the stream or as a whole. */
  | { kind: 'broken'; whole?: boolean }
  /** Comments that hold the connection open and say nothing. */
  | { kind: 'keep-alive' }
  | { kind: 'silence' }
  /** The stream ends without a reason, or the connection breaks, in the middle of the answer. */
  | { kind: 'cut'; how: 'end' | 'reset' }
  | { kind: 'finish'; reason: 'length' | 'content_filter' | 'tool_calls' }
  | { kind: 'refusal' }
  /** A picture in base64, or the address of one in its place. */
  | { kind: 'picture'; base64?: string; url?: string }
  /** Reports a fault inside the stream. */
  | { kind: 'error-event' }

/** What of the protocol the server understands; the rest it refuses with status 400. */
export type Understanding = {
  formats: readonly string[]
  usage: boolean
  temperature: boolean
  limits: readonly string[]
  /** Whether a picture may be asked for in base64; newer models give it so, and refuse to be told. */
  pictureForm?: boolean
}

export const everything: Understanding = {
  formats: ['json_schema', 'json_object'],
  usage: true,
  temperature: true,
  limits: ['max_completion_tokens', 'max_tokens'],
}

export type Body = {
  model: string
  stream?: boolean
  messages: { role: string; content: string }[]
  response_format?: { type: string; json_schema?: { schema: unknown } }
  stream_options?: { include_usage?: boolean }
  temperature?: number
  max_tokens?: number
  max_completion_tokens?: number
}

/** The parameter of a request that is not understood. */
export function misunderstood(body: Body, understanding: Understanding): string | null {
  const format = body.response_format?.type
  if (format && !understanding.formats.includes(format)) return 'response_format'
  if (body.stream_options && !understanding.usage) return 'stream_options'
  if (body.temperature !== undefined && !understanding.temperature) return 'temperature'
  const limit = ['max_completion_tokens', 'max_tokens'].find((name) => name in body)
  return limit && !understanding.limits.includes(limit) ? limit : null
}
