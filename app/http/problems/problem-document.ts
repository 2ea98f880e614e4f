import { z } from 'zod'

const told = z.object({
  title: z.string(),
  message: z.string(),
  detail: z.record(z.string(), z.unknown()).default({}),
})
type Told = z.infer<typeof told>

const scimError = 'urn:ietf:params:scim:api:messages:2.0:Error'
const ownHeaders = ['Content-Type', 'Content-Length', 'X-Problem']
const fault = { title: 'Fault', message: 'Something went wrong on our side.', detail: {} }
const missing = { title: 'Not found', message: 'There is nothing at this address.', detail: {} }

/**
 * An answer to a program: each carries an id to name it by, and what was refused says why as RFC 9457 asks, or as
 * SCIM does at its door.
 */
export async function programAnswer(
  { url, method }: Pick<Request, 'url' | 'method'>,
  response: Response,
  requestId: string,
): Promise<Response> {
  const { status } = response
  const headers = new Headers(response.headers)
  headers.set('X-Request-Id', requestId)
  if (status < 400 || speaksForItself(headers)) {
    return new Response(response.body, { status, headers })
  }
  const problem = await problemIn(response)
  for (const name of ownHeaders) headers.delete(name)
  const forScim = new URL(url).pathname.startsWith('/scim/')
  headers.set('Content-Type', forScim ? 'application/scim+json' : 'application/problem+json')
  const body = forScim ? scimBody(status, problem) : documentOf(status, problem, requestId)
  return new Response(method === 'HEAD' ? null : JSON.stringify(body), { status, headers })
}

/** Doors that have a way of their own to refuse have used it. */
const speaksForItself = (headers: Headers): boolean =>
  !headers.has('X-Problem') && /\bjson\b/.test(headers.get('Content-Type') ?? '')

async function problemIn(response: Response): Promise<Told> {
  const kept = response.headers.has('X-Problem') ? await response.json().catch(() => null) : null
  const read = told.safeParse(kept)
  if (read.success) return read.data
  return response.status === 404 ? missing : fault
}

function documentOf(status: number, { title, message, detail }: Told, requestId: string) {
  const { fields, ...rest } = detail
  const named = typeof fields === 'object' && fields && Object.keys(fields).length > 0
  return {
    type: 'about:blank',
    title,
    status,
    detail: message,
    instance: `urn:uuid:${requestId}`,
    ...rest,
    ...(named && { errors: fields }),
  }
}

const scimBody = (status: number, { message }: Told) => ({
  schemas: [scimError],
  status: String(status),
  detail: message,
})
