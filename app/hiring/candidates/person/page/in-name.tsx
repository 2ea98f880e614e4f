import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'

/** What came through the public form in a person’s name, and what they say to it. */
export const InName = ({ unconfirmed, denied }: InNameFacts) =>
  unconfirmed && (
    <p className="text-sm">
      <InNameMark unconfirmed={unconfirmed} denied={denied} /> Sent through the public form in this
      person’s name.{' '}
      {denied
        ? 'They say that they did not send it.'
        : 'They are asked whether it is theirs when they come in from their mailbox. To ask now, send them a message: its link leads to their own page.'}
    </p>
  )
