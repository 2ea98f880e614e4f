type Severity = 'must' | 'should' | 'note'

/** Something about a post: what it is, and what to do about it. `must` stands between it and its readers. */
export type PostFinding = {
  rule: string
  severity: Severity
  message: string
  fix: string
}

export const must = (rule: string, message: string, fix: string): PostFinding => ({
  rule,
  severity: 'must',
  message,
  fix,
})

export const should = (rule: string, message: string, fix: string): PostFinding => ({
  rule,
  severity: 'should',
  message,
  fix,
})
