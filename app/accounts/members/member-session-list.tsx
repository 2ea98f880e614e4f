import { SessionFacts } from '#app/accounts/profile/session-list.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type MemberSessionListProps = {
  /** Where sessions are ended. */
  action: string
  name: string
  sessions: {
    id: string
    browser: string
    createdAt: Date
    seenAt: Date
    atProvider: boolean
  }[]
}

/** Where a member is signed in, each with a way to end it at once. */
export const MemberSessionList = ({ action, name, sessions }: MemberSessionListProps) => (
  <Section
    title={`Where ${name} is signed in`}
    lead={`Sessions that were used here. Ending one shuts it out of this organisation with its next request; “End all” does so with those not used here yet, too. ${name} is told by mail, and can sign in again.`}
    actions={<End action={action} session="all" label="End all" />}
    card
  >
    {sessions.length === 0 ? (
      <p>None was used here yet.</p>
    ) : (
      <ul className="stack">
        {sessions.map(({ id, ...session }) => (
          <li key={id} className="cluster">
            <SessionFacts {...session} />
            <End action={action} session={id} label="End" />
          </li>
        ))}
      </ul>
    )}
  </Section>
)

type EndProps = { action: string; session: string; label: string }

const End = ({ action, session, label }: EndProps) => (
  <PostForm action={action} layout="plain">
    <input type="hidden" name="session" value={session} />
    <Button size="small">{label}</Button>
  </PostForm>
)
