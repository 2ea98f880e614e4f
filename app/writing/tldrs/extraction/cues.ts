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
