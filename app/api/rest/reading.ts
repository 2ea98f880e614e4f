import type { z } from 'zod'
import { problemBehind } from '#app/http/edge/readable-form.ts'
import { Invalid, Problem } from '#app/problems.ts'
import type { Operation } from './operation.ts'

export type Sent = { query: unknown; body: unknown; text: string; ifMatch: boolean }

const inPlainWords: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'Please fill this in.' : undefined

/** What a request says, checked by the schemas of what it asks for. */
export async function readSent({ query, body }: Operation, request: Request): Promise<Sent> {
  const asked = checked(query, Object.fromEntries(new URL(request.url).searchParams))
  const text = body ? await textOf(request) : ''
  const version = versionIn(request.headers.get('If-Match'))
  const given = body ? withVersion(parsed(text), version) : null
  const read = body ? checked(body, given) : null
  return { query: asked, body: read, text, ifMatch: version !== null }
}

export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const read = schema.safeParse(value, { error: inPlainWords })
  if (read.success) return read.data
  const fields: Record<string, string[]> = {}
  for (const { path, message } of read.error.issues) (fields[path.join('.')] ??= []).push(message)
  throw new Invalid('Something in what was sent is not right. Each field says what.', fields)
}

async function textOf(request: Request): Promise<string> {
  const type = request.headers.get('Content-Type') ?? 'application/json'
  if (!/^application\/(\w+\+)?json\b/i.test(type))
    throw new Problem(415, 'Other kind of content', 'Send JSON: Content-Type: application/json.')
  try {
    return await request.text()
  } catch (error) {
    throw problemBehind(error) ?? new Invalid('The body could not be read. Send it again.')
  }
}

function parsed(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid('The body is not JSON.')
  }
}

/** The version in an entity tag of ours. */
function versionIn(tag: string | null): number | null {
  const found = /^\s*(?:W\/)?"(\d{1,10})"\s*$/.exec(tag ?? '')?.[1]
  return found === undefined ? null : Number(found)
}

/** `If-Match` says which version was read where the body does not. */
const withVersion = (body: unknown, version: number | null): unknown =>
  version === null || typeof body !== 'object' || body === null || 'version' in body
    ? body
    : { ...body, version }
