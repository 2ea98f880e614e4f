import type { FilledPrompt, Message } from '#app/assistant/prompts/prompt.ts'

/** What of the protocol an endpoint understands. */
export type Dialect = {
  format: 'json_schema' | 'json_object' | 'text'
  limit: 'max_completion_tokens' | 'max_tokens'
  temperature: boolean
  usage: boolean
}

export const richest: Dialect = {
  format: 'json_schema',
  limit: 'max_completion_tokens',
  temperature: true,
  usage: true,
}

/** Names a refusal gives to what it did not understand, and what is asked instead. */
const steps: [RegExp, (dialect: Dialect) => Dialect][] = [
  [/temperature/i, (dialect) => ({ ...dialect, temperature: false })],
  [/stream_options|include_usage/i, (dialect) => ({ ...dialect, usage: false })],
  [/max_completion_tokens/i, (dialect) => ({ ...dialect, limit: 'max_tokens' })],
  [/max_tokens/i, (dialect) => ({ ...dialect, limit: 'max_completion_tokens' })],
  [/response_format|json_schema|json_object|schema/i, withSimplerFormat],
]

function withSimplerFormat(dialect: Dialect): Dialect {
  return { ...dialect, format: dialect.format === 'json_schema' ? 'json_object' : 'text' }
}

/**
 * What to ask for after a refusal (status 400 or 422), or null where nothing simpler is left. A refusal that names no
 * parameter costs the format first, then everything that is not essential.
 */
export function simpler(dialect: Dialect, refusal: string): Dialect | null {
  const named = steps.find(([name]) => name.test(refusal))?.[1](dialect)
  if (named && !same(named, dialect)) return named
  if (dialect.format !== 'text') return withSimplerFormat(dialect)
  const bare: Dialect = { format: 'text', limit: 'max_tokens', temperature: false, usage: false }
  return same(bare, dialect) ? null : bare
}

export const same = (one: Dialect, other: Dialect): boolean =>
  one.format === other.format &&
  one.limit === other.limit &&
  one.temperature === other.temperature &&
  one.usage === other.usage

/** The form of the answer told in words, for endpoints that cannot be held to a schema. */
export const inWords = (schema: object): string =>
  `Answer with one JSON object and nothing else, by this JSON schema:\n${JSON.stringify(schema)}`

function withForm(messages: readonly Message[], schema: object): Message[] {
  const [first, ...rest] = messages
  return first?.role === 'system'
    ? [{ ...first, content: `${first.content}\n\n${inWords(schema)}` }, ...rest]
    : [{ role: 'system', content: inWords(schema) }, ...messages]
}

/** What is put into a request beside its messages. */
export function requestBody(prompt: FilledPrompt, dialect: Dialect) {
  const { settings, outputSchema: schema, name } = prompt
  const messages =
    dialect.format === 'json_schema' ? prompt.messages : withForm(prompt.messages, schema)
  return {
    messages,
    [dialect.limit]: settings.maxOutputTokens,
    ...(dialect.temperature &&
      settings.temperature !== undefined && { temperature: settings.temperature }),
    ...(dialect.usage && { stream_options: { include_usage: true } }),
    ...(dialect.format === 'json_schema' && {
      response_format: {
        type: 'json_schema' as const,
        json_schema: { name: name.replaceAll(/\W/g, '_'), strict: true, schema: { ...schema } },
      },
    }),
    ...(dialect.format === 'json_object' && { response_format: { type: 'json_object' as const } }),
  }
}
