import type { Fact } from '#app/writing/facts/fact.ts'
import type { PostFinding } from './finding.ts'

/** What a domain has to say about a post on one of its things: job advertisements know rules of their own. */
export type SubjectCheck = {
  type: string
  check: (text: string, facts: readonly Fact[], today: Date) => PostFinding[]
}
