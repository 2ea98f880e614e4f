import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooManyRequests } from '#app/problems.ts'
import type { Application } from './application.ts'

export type Limit = { name: string; times: number; seconds: number }

const limiters = new WeakMap<Application, Map<string, RateLimiterMemory>>()

/** What of a limit is left, and when it begins anew. */
export type Left = { remaining: number; resetSeconds: number }

/**
 * Counts one more request of `who`, or `times` of them, and refuses when there were too many in the time of the limit. What is
 * refused is not counted: too many at once leave room for fewer.
 */
export async function countRequest(
  application: Application,
  limit: Limit,
  who: string,
  times = 1,
): Promise<Left> {
  const limiter = limiterFor(application, limit)
  try {
    return leftOf(await limiter.consume(who, times))
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    await limiter.reward(who, times)
    throw new TooManyRequests(leftOf(error).resetSeconds)
  }
}

/** What of a limit `who` has left; nothing is counted. */
export async function findLeft(application: Application, limit: Limit, who: string): Promise<Left> {
  const counted = await limiterFor(application, limit).get(who)
  return counted ? leftOf(counted) : { remaining: limit.times, resetSeconds: limit.seconds }
}

/** Takes back what was counted and did not happen, unless another time has begun since. */
export async function uncount(
  application: Application,
  limit: Limit,
  who: string,
  times: number,
): Promise<void> {
  const limiter = limiterFor(application, limit)
  const counted = await limiter.get(who)
  if (counted && counted.consumedPoints >= times) await limiter.reward(who, times)
}

const leftOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes): Left => ({
  remaining: remainingPoints,
  resetSeconds: Math.ceil(msBeforeNext / 1000),
})

function limiterFor(application: Application, { name, times, seconds }: Limit): RateLimiterMemory {
  const known = limiters.get(application) ?? new Map<string, RateLimiterMemory>()
  limiters.set(application, known)
  const limiter = known.get(name) ?? new RateLimiterMemory({ points: times, duration: seconds })
  known.set(name, limiter)
  return limiter
}
