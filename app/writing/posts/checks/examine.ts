import type { Fact } from '#app/writing/facts/fact.ts'
import { findPattern } from '#app/writing/posts/patterns/library.ts'
import { claimFindings, claimsOf } from './claim-findings.ts'
import { checkText } from './check-post.ts'
import { publishedText } from './disclosure.ts'
import type { PostFinding } from './finding.ts'
import { checkOpeningMatch } from './opening-match.ts'
import type { SubjectCheck } from './subject-check.ts'

export type ExaminedPost = {
  pattern: string
  subjectType: string | null
  facts: readonly Fact[]
  body: string
  disclosure: boolean
  drafted: object | null
}

/** Everything there is to say about a post before it goes out, the gravest first. */
export function examinePost(
  post: ExaminedPost,
  subjectChecks: readonly SubjectCheck[],
  today: Date,
): PostFinding[] {
  const { facts, subjectType } = post
  const pattern = findPattern(post.pattern)
  const text = publishedText(post.body, post.disclosure)
  const own = subjectChecks.filter(({ type }) => type === subjectType)
  const found = [
    ...checkText({ text, pattern, drafted: post.drafted !== null }),
    ...claimFindings(claimsOf(text, facts, today)),
    ...(subjectType === 'opening' ? checkOpeningMatch(text, facts) : []),
    ...own.flatMap(({ check }) => check(text, facts, today)),
  ]
  return ranks.flatMap((rank) => found.filter(({ severity }) => severity === rank))
}

const ranks = ['must', 'should', 'note'] as const
