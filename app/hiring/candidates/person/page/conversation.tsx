import type { ShownMessage } from '#app/hiring/candidates/person/conversation.server.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { DraftTextArea } from '#app/ui/forms/draft-text-area.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { InName } from './in-name.tsx'
import type { PageProps } from './page-props.ts'

export const Conversation = ({ here, candidacy: { id, name, messages } }: PageProps) => (
  <Section id="conversation" title="Conversation" lead={`${name} reads what stands here.`} card>
    <div className="stack">
      {messages.length > 0 && (
        <ol className="thread">
          {messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ol>
      )}
      <details open={messages.length === 0 ? undefined : true}>
        <summary className="button is-small">Write to {name}</summary>
        <PostForm action={`${here}/messages`} className="reply">
          <TextField name="subject" label="Subject" maxLength={150} required={false} />
          <DraftTextArea
            name="text"
            label="Message"
            draftKey={`candidacy:${id}:message`}
            maxLength={10_000}
            rows={5}
            required
          />
          <div className="form-actions">
            <Button variant="primary">Send</Button>
            <span className="text-muted text-sm">By mail, with the way to their page.</span>
          </div>
        </PostForm>
      </details>
    </div>
  </Section>
)

const doubts = { address: 'From another address', sender: 'Sender not verified' } as const

const isFromTeam = ({ fromCandidate, doubt, unconfirmed }: ShownMessage) =>
  !fromCandidate && !doubt && !unconfirmed

const Message = ({ message }: { message: ShownMessage }) => (
  <li className={isFromTeam(message) ? 'said is-mine' : 'said'}>
    <p className="said-by">
      <strong>{message.author}</strong> · <RelativeTime at={message.at} />
      {message.byMail && ' · by mail'}
    </p>
    {message.doubt && (
      <p>
        <Badge tone="warn">{doubts[message.doubt]}</Badge> Not shown to the candidate.
      </p>
    )}
    <InName {...message} />
    {message.subject && <p className="said-about">{message.subject}</p>}
    <p className="said-text">{message.text}</p>
  </li>
)
