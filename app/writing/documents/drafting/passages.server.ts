import type { InTransaction } from '#app/accounts/context.ts'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { newId } from '#db/ids.ts'
import { sentencesOf } from './sentences.ts'

/** Who put a text there when no person typed it. */
export type Origin = {
  writtenBy: 'template' | 'model'
  prompt?: string
  promptHash?: string
  model?: string
  callId?: string
  factsHash: string
}

type Told = { sectionId: string; body: string; facts: readonly Fact[]; origin: Origin }

/** One row per sentence: where it comes from, and the facts it rests on. */
export function passageRows(tx: InTransaction, { sectionId, body, facts, origin }: Told) {
  const claims = checkClaims(body, [...facts], tx.now)
  return sentencesOf(body).map(({ text, from, to }) => ({
    orgId: tx.org.id,
    id: newId(),
    sectionId,
    sentence: text,
    ...origin,
    cites: [
      ...new Set(
        claims.flatMap((claim) =>
          claim.start >= from && claim.start < to && claim.fact ? [claim.fact] : [],
        ),
      ),
    ],
    madeBy: tx.actor.id,
    madeAt: tx.now,
  }))
}
