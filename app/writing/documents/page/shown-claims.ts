import { checkClaims } from '#app/writing/claims/check-claims.ts'
import type { Claim } from '#app/writing/claims/claim.ts'
import { valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { toldFact } from '#app/writing/facts/told-fact.ts'

export type ClaimState = Claim['verdict'] | 'stale'

/** A claim of a text as readers see it: what it says, how it stands, and why. */
export type ShownClaim = {
  id: string
  from: number
  to: number
  text: string
  state: ClaimState
  fact: string | null
  note: string
}

export type FactChange = { before: Fact; after: Fact | null }

export type Basis = {
  facts: readonly Fact[]
  /** Facts that others took the place of since the document was made. */
  retired: readonly Fact[]
  /** Facts that are other ones at their source by now, by number. */
  changes: ReadonlyMap<string, FactChange>
  today: Date
}

/** The claims of one section. One whose fact changed, at its source or in the document, is stale. */
export function shownClaims(key: string, body: string, basis: Basis): ShownClaim[] {
  const claims = checkClaims(body, [...basis.facts], basis.today)
  const before =
    basis.retired.length > 0 && claims.some(({ verdict }) => verdict === 'unsupported')
      ? checkClaims(body, [...basis.retired], basis.today)
      : []
  return claims.map((claim, index) => ({
    id: `${key}-${index + 1}`,
    from: claim.start,
    to: claim.end,
    text: claim.text,
    ...standing(claim, before, basis),
  }))
}

type Standing = Pick<ShownClaim, 'state' | 'fact' | 'note'>

function standing(
  claim: Claim,
  before: readonly Claim[],
  { facts, changes, retired }: Basis,
): Standing {
  const fact = facts.find(({ id }) => id === claim.fact)
  const change = fact && changes.get(fact.id)
  if (fact && change)
    return {
      state: 'stale',
      fact: fact.id,
      note: change.after
        ? `${fact.label} is ${valueWords(change.after)} by now; the text rests on ${valueWords(fact)}.`
        : `${fact.label} is no longer known at its source.`,
    }
  const once = before.find(
    ({ start, verdict }) => start === claim.start && verdict !== 'unsupported',
  )
  const old = once && retired.find(({ id }) => id === once.fact)
  if (claim.verdict === 'unsupported' && old) {
    const now = facts.find(({ id }) => id === old.id)
    return {
      state: 'stale',
      fact: old.id,
      note: `${old.label} was ${valueWords(old)}${now ? ` and is ${valueWords(now)} now` : ''}.`,
    }
  }
  return { state: claim.verdict, fact: claim.fact, note: noteOn(claim, fact, facts) }
}

/** The fact in one line; in its own words besides where its value is another number than the one that is told. */
function noteOn(claim: Claim, fact: Fact | undefined, facts: readonly Fact[]): string {
  if (claim.verdict === 'hypothetical') return 'Marked as an assumption.'
  if (!fact) return claim.reason ?? 'No fact of this document says so.'
  const line = toldFact(fact, facts)
  const [number] = /\d[\d.,]*/.exec(claim.text) ?? []
  return fact.text === '' || line.includes(number ?? claim.text) ? line : `${line}: “${fact.text}”`
}

export const claimWords: Record<ClaimState, string> = {
  source: 'From a fact',
  derived: 'Derived from facts',
  hypothetical: 'An assumption',
  unsupported: 'Not supported',
  stale: 'Out of date',
}

export const claimTones = {
  source: 'good',
  derived: 'good',
  hypothetical: 'plain',
  unsupported: 'danger',
  stale: 'warn',
} as const

export const countStates = (claims: readonly ShownClaim[]): Record<ClaimState, number> => {
  const counts = { source: 0, derived: 0, hypothetical: 0, unsupported: 0, stale: 0 }
  for (const { state } of claims) counts[state] += 1
  return counts
}
