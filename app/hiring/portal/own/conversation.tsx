import type { RefusedForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import type { FieldConstraints } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type Said = {
  id: string
  mine: boolean
  from: string
  subject: string
  text: string
  at: string
}

export interface ConversationProps {
  here: string
  messages: Said[]
  constraints: Record<string, FieldConstraints | undefined>
  refused?: RefusedForm
}

export const Conversation = ({ here, messages, constraints, refused }: ConversationProps) => (
  <Section id="conversation" title="Messages">
    <div className="stack">
      {messages.length === 0 ? (
        <p className="text-muted">
          Nothing has been written yet. The team reads what you write here.
        </p>
      ) : (
        <ol className="thread">
          {messages.map((message) => (
            <Message key={message.id} {...message} />
          ))}
        </ol>
      )}
      <PostForm id="reply" action={here} constraints={constraints} {...refused}>
        <TextArea name="text" label="Write to the team" rows={4} required />
        <div className="form-actions">
          <Button variant="primary">Send</Button>
        </div>
      </PostForm>
    </div>
  </Section>
)

const Message = ({ mine, from, subject, text, at }: Said) => (
  <li className={mine ? 'said is-mine' : 'said'}>
    <p className="said-by">
      <strong>{from}</strong> · <DateTime at={at} />
    </p>
    {subject && <p className="said-about">{subject}</p>}
    <p className="said-text">{text}</p>
  </li>
)
