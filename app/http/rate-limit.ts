import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooManyRequests } from '#app/problems.ts'
import type { Application } from './application.ts'

export type Limit = { name: string; times: number; seconds: number }

const limiters = new WeakMap<Application, Map<string, RateLimiterMemory>>()

/** What of a limit is left, and when it begins anew. */
export type Left = { remaining: number; resetSeconds: number }

/** Counts one more request of `who`, or `times` of them, and refuses when there were too many in the time of the limit. */
export async function countRequest(
  application: Application,
  limit: Limit,
  who: string,
  times = 1,
): Promise<Left> {
  const limiter = limiterFor(application, limit)
  try {
    const { remainingPoints, msBeforeNext } = await limiter.consume(who, times)
    return { remaining: remainingPoints, resetSeconds: Math.ceil(msBeforeNext / 1000) }
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new TooManyRequests(Math.ceil(error.msBeforeNext / 1000))
  }
}

function limiterFor(application: Application, { name, times, seconds }: Limit): RateLimiterMemory {
  const known = limiters.get(application) ?? new Map<string, RateLimiterMemory>()
  limiters.set(application, known)
  const limiter = known.get(name) ?? new RateLimiterMemory({ points: times, duration: seconds })
  known.set(name, limiter)
  return limiter
}
