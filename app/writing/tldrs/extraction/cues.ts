/** Wordings that tell what a sentence does in its text. */
export const cues = {
  proposes:
    /\bwe (?:also |further |then |thus |therefore )?(?:propose|present|introduce|develop|describe|design|suggest|formulate)\b/,
  shows:
    /\bwe (?:also |further |then |empirically |theoretically )?(?:show|demonstrate|find|prove|observe|establish|provide|derive|analy[sz]e)\b/,
  studies: /\bwe (?:study|investigate|explore|address|consider|examine|tackle|focus)\b/,
  thisWork: /\b(?:this|the present|our) (?:paper|work|article|study|report)\b/,
  inThisWork: /^in this (?:paper|work|article|study)/,
  turns: /\b(?:however|unfortunately|although|despite|while)\b/,
  continues:
    /^(?:furthermore|moreover|additionally|also|in addition|finally|in particular|specifically|for example|besides|second|third|then|first)\b/,
  results:
    /\b(?:experiments?|results?|experimental\w*|empirical\w*|evaluat\w*|datasets?|benchmarks?)\b/,
  improves: /\b(?:outperform\w*|state of the art|state-of-the-art|improve\w*|achiev\w*|better)\b/,
  links: /\b(?:code|available|https?|github)\b/,
  pointsBack: /^(?:this|these|it|they|such|those|here|our)\b/,
  novel: /\b(?:novel|new)\b/,
  we: /\bwe\b/,
  our: /\bour\b/,
  can: /\b(?:can|may|could|should)\b/,
  asks: /\?/,
  digits: /\d/,
  brackets: /[()]/,
  colons: /[:;]/,
  background: /\b(?:recent\w*|has been|have been|widely|often|typically|many)\b/,
} as const satisfies Record<string, RegExp>

const workplaceCues = [
  /^(?:decision|decided|recommendation|proposal|summary|in short|bottom line|the ask|tl;?dr|outcome|conclusion)\b/,
  /\b(?:i|we) (?:suggest|recommend|decided|have decided|agreed|ask)\b/,
  /\bplease (?:object|decide|approve|apply)\b/,
]

/**
 * How far a sentence announces a decision as people at work do, on the scale of ROUGE-1 F1. The abstracts that the other
 * weights were fitted on hold no decisions, so that this one weight is set by hand.
 */
export const workplaceWeight = (text: string): number => {
  const lower = text.toLowerCase().trim()
  return workplaceCues.some((cue) => cue.test(lower)) ? 0.05 : 0
}
