import { Badge } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'

export type SessionListProps = {
  home: string
  sessions: {
    id: string
    browser: string
    place: string
    createdAt: Date
    seenAt: Date
    atProvider: boolean
    current: boolean
  }[]
}

/** Where the person is signed in, each with a way to end it. */
export const SessionList = ({ home, sessions }: SessionListProps) => (
  <Section
    title="Where you are signed in"
    lead="Something you do not know? End it, and nobody gets in there again without your mailbox."
    actions={sessions.length > 1 && <EndOthers home={home} />}
    card
  >
    <ul className="stack">
      {sessions.map(({ id, current, ...session }) => (
        <li key={id} className="cluster">
          <SessionFacts {...session} />
          {current ? <Badge tone="accent">This browser</Badge> : <End home={home} id={id} />}
        </li>
      ))}
    </ul>
  </Section>
)

type SessionFactsProps = {
  browser: string
  /** The network in words; others than the person themselves are not told. */
  place?: string
  createdAt: Date
  seenAt: Date
  atProvider: boolean
}

/** One session in words: what it is used with, from where, when last, and how it began. */
export const SessionFacts = (props: SessionFactsProps) => (
  <span>
    <strong>{props.browser}</strong>
    {props.place && `, ${props.place}`}, last used <RelativeTime at={props.seenAt} />
    <br />
    <span className="text-muted text-sm">
      Signed in {props.atProvider ? 'through an identity provider' : 'by a code'} on{' '}
      <DateTime at={props.createdAt} />
    </span>
  </span>
)

const End = ({ home, id }: { home: string; id: string }) => (
  <PostForm action={`${home}/account/session-end`} layout="plain">
    <input type="hidden" name="session" value={id} />
    <Button size="small">End</Button>
  </PostForm>
)

const EndOthers = ({ home }: { home: string }) => (
  <PostForm action={`${home}/account/session-end`} layout="plain">
    <input type="hidden" name="session" value="others" />
    <Button size="small">End all others</Button>
  </PostForm>
)
