import { setTimeout as wait } from 'node:timers/promises'
import { claimAnswer } from './answers.server.ts'
import type { Asking, Attempt, Claim } from './answers.server.ts'

const pollEveryMs = 50
const polls = 100

/** What became of a key, once the first request with it is answered; `running` where that takes too long. */
export async function firstAnswer(ctx: Asking, attempt: Attempt): Promise<Claim> {
  for (let poll = 0; poll < polls; poll++) {
    const claim = await claimAnswer(ctx, attempt)
    if (claim.kind !== 'running') return claim
    await wait(pollEveryMs)
  }
  return { kind: 'running' }
}
