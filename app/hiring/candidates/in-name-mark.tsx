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

/** Below a list in which somebody has the mark: what it means, and what to do about it. */
export const InNameNote = ({ among }: { among: readonly InNameFacts[] }) =>
  among.some(({ unconfirmed, denied }) => unconfirmed && !denied) && (
    <p className="mt-3 text-sm text-muted">
      “Sender not confirmed”: the application came through the public form in the name of somebody
      known, who has not said that it is theirs. Before you go on, open their record and send them a
      message: its link leads to their own page, where they say so.
    </p>
  )
