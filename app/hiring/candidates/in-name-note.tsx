import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'

/** Below a list in which somebody has the mark: what it means, and what to do about it. */
export const InNameNote = ({ among }: { among: readonly InNameFacts[] }) =>
  among.some(({ unconfirmed, denied }) => unconfirmed && !denied) && (
    <p className="mt-3 text-sm text-muted">
      “Sender not confirmed”: the application came through the public form in the name of somebody
      known, who has not said that it is theirs. Before you go on, open their record and send them a
      message: its link leads to their own page, where they say so.
    </p>
  )
