import type { RouterContextProvider } from 'react-router'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { Refused } from '#app/accounts/directory/refused.ts'
import { keyHolder } from '#app/accounts/keys/key-holder.middleware.ts'
import { applicationContext } from '#app/http/application.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { MethodNotAllowed, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { narrowed } from './resources.ts'
import type { Resource } from './resources.ts'

type Visit = {
  request: Request
  params: { org: string; id?: string }
  context: Readonly<RouterContextProvider>
}

export type AtDoor = {
  ctx: Context
  /** Where this organisation's resources live. */
  base: string
  query: URLSearchParams
  params: Visit['params']
  headers: Headers
  message: () => Promise<unknown>
}

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> }
export type Work = (at: AtDoor) => Promise<Answer>

const limit = { name: 'scim', times: 3000, seconds: 60 }
const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'

/** Lets a directory in by its key, and answers as SCIM does. */
export async function atScimDoor(visit: Visit, work: Work): Promise<Response> {
  const { request, params, context } = visit
  const application = context.get(applicationContext)
  const ctx = await keyHolder(application, request, 'scim')
  if (ctx.org.slug !== params.org) throw new NotFound()
  await countRequest(application, limit, ctx.org.id)
  const changes = !['GET', 'HEAD'].includes(request.method)
  if (changes) await transaction(ctx, (tx) => entitled(tx, 'sso'))
  const base = `${ctx.services.origin}/scim/v2/${ctx.org.slug}`
  const query = new URL(request.url).searchParams
  const { headers } = request
  const message = () => readMessage(request)
  try {
    return answerWith(await work({ ctx, base, query, params, headers, message }))
  } catch (error) {
    if (error instanceof Refused) return refusal(error)
    throw error
  }
}

/** The work that fits the method, among those that the address knows. */
export const byMethod = (request: Request, works: Record<string, Work>): Work =>
  works[request.method] ??
  (() => {
    throw new MethodNotAllowed(Object.keys(works).join(', '))
  })

async function readMessage(request: Request): Promise<unknown> {
  const text = await request.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused(400, 'invalidSyntax', 'The message is not JSON.')
  }
}

/** A resource with its address and version, or nothing where the client has this version. */
export function resourceAnswer(resource: Resource, { query }: AtDoor, status = 200): Answer {
  const { location, version } = resource.meta
  const headers = {
    ETag: version,
    ...(status === 201 ? { Location: location } : { 'Content-Location': location }),
  }
  return { status, body: narrowed(resource, query), headers }
}

export const noContent: Answer = { status: 204 }

function answerWith({ status = 200, body, headers = {} }: Answer): Response {
  if (body === undefined) return new Response(null, { status, headers })
  return Response.json(body, {
    status,
    headers: { 'Content-Type': 'application/scim+json', ...headers },
  })
}

const refusal = ({ status, scimType, message }: Refused): Response =>
  answerWith({
    status,
    body: {
      schemas: [errorSchema],
      status: String(status),
      ...(scimType && { scimType }),
      detail: message,
    },
  })
