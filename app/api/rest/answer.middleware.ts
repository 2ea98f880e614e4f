import type { RouterContextProvider } from 'react-router'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { keyHolder } from '#app/accounts/keys/key-holder.middleware.ts'
import type { Answer } from '#app/accounts/repeats/answers.server.ts'
import { applicationContext, routePatternContext } from '#app/http/application.ts'
import { databaseProblem } from '#app/http/problems/database-problem.ts'
import { problemBody, problemHeaders } from '#app/http/problems/problem-routes.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { Conflict, Problem, TooManyRequests } from '#app/problems.ts'
import { deskOf } from '#app/writing/context.ts'
import { transaction } from '#db/connection.server.ts'
import { matcherOf } from './match.ts'
import type { Matched } from './match.ts'
import { operations } from './operations.server.ts'
import { readSent } from './reading.ts'
import type { Sent } from './reading.ts'
import { once } from './repeats.server.ts'
import { refusalFor, toldOf } from './telling.ts'

export type Visit = { request: Request; context: Readonly<RouterContextProvider> }

const base = '/api/v1'
/** Per key: enough for a program that keeps a copy, too little to slow anybody else down. */
export const apiLimit = { name: 'api', times: 600, seconds: 60 }

const match = matcherOf(operations)

/** Answers one request below `/api/v1` by the table of operations. */
export async function answerRest(visit: Visit): Promise<Response> {
  const headers: Record<string, string> = {}
  try {
    return await answer(visit, headers)
  } catch (thrown) {
    const problem = databaseProblem(thrown) ?? thrown
    if (!(problem instanceof Problem)) throw problem
    if (problem instanceof TooManyRequests) note(headers, 0, problem.retryAfterSeconds)
    return Response.json(problemBody(problem), {
      status: problem.status,
      headers: { ...headers, ...problemHeaders(problem) },
    })
  }
}

async function answer({ request, context }: Visit, headers: Record<string, string>) {
  const { pathname } = new URL(request.url)
  const matched = match(request.method, pathname.slice(base.length))
  context.set(routePatternContext, `${base}${matched.operation.path}`)
  const application = context.get(applicationContext)
  const ctx = await keyHolder(application, request, matched.operation.scope)
  const left = await countRequest(application, apiLimit, ctx.actor.keyId ?? ctx.actor.id)
  note(headers, left.remaining, left.resetSeconds)
  await mayUse(ctx)
  const sent = await readSent(matched.operation, request)
  const work = () => carryOut(matched, sent, { ctx, desk: deskOf(context) })
  const key = request.headers.get('Idempotency-Key')
  if (key === null || matched.operation.method === 'get')
    return respond(request, await work(), headers)
  const { method } = request
  const { answer: given, replayed } = await once(
    ctx,
    { key, method, path: pathname, text: sent.text },
    work,
  )
  if (replayed) headers['Idempotent-Replayed'] = 'true'
  return respond(request, given, headers)
}

/** The fields of the IETF's draft on rate limits. */
function note(headers: Record<string, string>, remaining: number, resetSeconds: number): void {
  headers['RateLimit-Policy'] = `"key";q=${apiLimit.times};w=${apiLimit.seconds}`
  headers.RateLimit = `"key";r=${remaining};t=${resetSeconds}`
}

/** Programs are part of some plans. */
export async function mayUse(ctx: Context): Promise<void> {
  if (ctx.services.stripe) await transaction(ctx, (tx) => entitled(tx, 'api'))
}

type Desk = ReturnType<typeof deskOf>

async function carryOut(
  { operation, params }: Matched,
  { query, body, ifMatch }: Sent,
  { ctx, desk }: { ctx: Context; desk: Desk },
): Promise<Answer> {
  const scopes = ctx.actor.keyScopes ?? []
  try {
    const result = await operation.run({ ctx, desk, params, query, body })
    const { status } = operation
    if (!operation.answer) return { status, location: null, body: '' }
    return { status, location: null, body: JSON.stringify(toldOf(operation, scopes, result)) }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const refusal = refusalFor(operation, scopes, error)
    throw ifMatch ? new Problem(412, refusal.title, refusal.message, refusal.detail) : refusal
  }
}

function respond(request: Request, { status, body }: Answer, headers: Record<string, string>) {
  if (body === '') return new Response(null, { status, headers })
  const tag = tagOf(body)
  const all = { ...headers, 'Content-Type': 'application/json', ...(tag && { ETag: tag }) }
  const known = tag !== null && request.headers.get('If-None-Match') === tag
  return known && status === 200
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { status, headers: all })
}

function tagOf(body: string): string | null {
  const { version } = JSON.parse(body) as { version?: unknown }
  return typeof version === 'number' ? `"${version}"` : null
}
