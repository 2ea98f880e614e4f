import { createHash } from 'node:crypto'
import type { Context } from '#app/accounts/context.ts'
import { keepAnswer, releaseAnswer } from '#app/accounts/repeats/answers.server.ts'
import type { Answer } from '#app/accounts/repeats/answers.server.ts'
import { firstAnswer } from '#app/accounts/repeats/first-answer.server.ts'
import { Conflict, Invalid, Unprocessable } from '#app/problems.ts'

export type Keyed = { key: string; method: string; path: string; text: string }

const longestKey = 200

/** Carries out a request with an idempotency key once: the same again gets the first answer. */
export async function once(
  ctx: Context,
  { key, method, path, text }: Keyed,
  work: () => Promise<Answer>,
): Promise<{ answer: Answer; replayed: boolean }> {
  if (key.length > longestKey)
    throw new Invalid(`Use an Idempotency-Key of at most ${longestKey} characters.`)
  const bodyHash = createHash('sha256').update(`${method}\n${text}`).digest('base64url')
  const claim = await firstAnswer(ctx, {
    key: `${ctx.actor.keyId ?? ctx.actor.id}:api:${key}`,
    path,
    bodyHash,
  })
  if (claim.kind === 'answered') return { answer: claim.answer, replayed: true }
  if (claim.kind === 'other')
    throw new Unprocessable('This Idempotency-Key was used for another request.')
  if (claim.kind === 'running')
    throw new Conflict('The first request with this Idempotency-Key is still under way.')
  try {
    const answer = await work()
    await keepAnswer(ctx, claim.id, answer)
    return { answer, replayed: false }
  } catch (error) {
    await releaseAnswer(ctx, claim.id)
    throw error
  }
}
