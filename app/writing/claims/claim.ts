export type ClaimKind = 'number' | 'percentage' | 'money' | 'date' | 'duration' | 'quote' | 'name'

export type Verdict = 'source' | 'derived' | 'hypothetical' | 'unsupported'

/** Something a text says that can be true or false; `start` and `end` are UTF-16 offsets into the text. */
export type Claim = {
  start: number
  end: number
  text: string
  kind: ClaimKind
  /** A number in the claim's own unit (percent, the currency, the unit of time as written), an ISO day, or words. */
  value: number | string
  verdict: Verdict
  /** Id of the fact it rests on. */
  fact: string | null
  /** The declared formula of that fact, when it is a derived one. */
  formula?: string
  /** Why nothing supports it, in words for its author. */
  reason?: string
}
