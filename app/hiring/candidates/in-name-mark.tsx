import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'

/** Beside what came through the public form in a known person’s name, until they say that it is theirs. */
export const InNameMark = ({ unconfirmed, denied }: InNameFacts) => {
  if (!unconfirmed) return null
  return denied ? (
    <Badge tone="danger">Not theirs</Badge>
  ) : (
    <Badge tone="warn">Sender not confirmed</Badge>
  )
}
