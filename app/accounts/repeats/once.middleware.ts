import type { MiddlewareFunction, RouterContextProvider } from 'react-router'
import { organisationContext, shownOnceContext } from '#app/accounts/context.ts'
import { Conflict, Unprocessable } from '#app/problems.ts'
import { keepAnswer, releaseAnswer } from './answers.server.ts'
import type { Answer, Asking, Attempt } from './answers.server.ts'
import { firstAnswer } from './first-answer.server.ts'
import { readSentForm } from './sent-form.middleware.ts'

const longestKey = 200
const keptHeaders = ['Content-Type', 'Set-Cookie', 'X-Remix-Response']

/**
 * Carries out a form that has an idempotency key (`_key`) once: the same request again gets the first answer,
 * another request with the same key is refused.
 */
export const onceFor =
  (
    askingOf: (context: Readonly<RouterContextProvider>) => Asking | null,
  ): MiddlewareFunction<Response> =>
  async ({ request, context }, next) => {
    const ctx = askingOf(context)
    const attempt = ctx && (await readAttempt(request, ctx.actor.id))
    if (!ctx || !attempt) return next()
    const first = await firstOf(ctx, attempt)
    if (typeof first !== 'string') return replay(first)
    return carryOut(ctx, first, context, next)
  }

/** For the members of an organisation. */
export const once = onceFor((context) => context.get(organisationContext))

async function carryOut(
  ctx: Asking,
  id: string,
  context: Readonly<RouterContextProvider>,
  next: () => Promise<Response>,
): Promise<Response> {
  try {
    const response = await next()
    const shownOnce = context.get(shownOnceContext)
    if (response.status < 400 && !response.headers.has('X-Problem'))
      await keepAnswer(ctx, id, shownOnce ? withheld(shownOnce) : await describe(response))
    else await releaseAnswer(ctx, id)
    return response
  } catch (error) {
    await releaseAnswer(ctx, id)
    throw error
  }
}

async function readAttempt(request: Request, actorId: string): Promise<Attempt | null> {
  if (request.method !== 'POST') return null
  const form = await readSentForm(request.clone())
  if (!form || form.key === '' || form.key.length > longestKey) return null
  const { key, bodyHash } = form
  return { key: `${actorId}:${key}`, path: new URL(request.url).pathname, bodyHash }
}

/** The id of the claim when this request is the first with its key, else the first one's answer. */
async function firstOf(ctx: Asking, attempt: Attempt): Promise<string | Answer> {
  const claim = await firstAnswer(ctx, attempt)
  if (claim.kind === 'first') return claim.id
  if (claim.kind === 'answered') return claim.answer
  if (claim.kind === 'other') {
    throw new Unprocessable(
      'This form was already sent with other contents. Reload the page and send it again.',
    )
  }
  throw new Conflict('The first try is still being carried out. Wait a moment and reload the page.')
}

async function describe(response: Response): Promise<Answer> {
  const headers = [...response.headers].filter(([name]) =>
    keptHeaders.some((kept) => kept.toLowerCase() === name),
  )
  const body = await response.clone().text()
  return {
    status: response.status,
    location: response.headers.get('Location'),
    body: JSON.stringify({ headers, body }),
  }
}

/** An answer that was shown once; a repeat is told so. */
const withheld = (shownOnce: string): Answer => ({
  status: 409,
  location: null,
  body: JSON.stringify({ shownOnce }),
})

type Kept = { headers: [string, string][]; body: string }

function replay({ status, location, body }: Answer): Response {
  const kept = JSON.parse(body) as Kept | { shownOnce: string }
  if ('shownOnce' in kept) throw new Conflict(kept.shownOnce)
  const headers = new Headers(kept.headers)
  if (location) headers.set('Location', location)
  return new Response(kept.body === '' ? null : kept.body, { status, headers })
}
