import { Badge } from '#app/ui/feedback/badge.tsx'

export type InNameProps = { unconfirmed: boolean; denied: boolean }

/** What came through the public form in a person’s name, and what they say to it. */
export const InName = ({ unconfirmed, denied }: InNameProps) =>
  unconfirmed && (
    <p className="text-sm">
      {denied ? (
        <>
          <Badge tone="danger">Not theirs</Badge> Sent through the public form in this person’s
          name. They say that they did not send it.
        </>
      ) : (
        <>
          <Badge tone="warn">Not confirmed</Badge> Sent through the public form in this person’s
          name. They are asked whether it is theirs when they come in from their mailbox.
        </>
      )}
    </p>
  )
